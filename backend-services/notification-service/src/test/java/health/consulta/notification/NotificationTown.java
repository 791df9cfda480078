package health.consulta.notification;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import health.consulta.contract.FeeNotice;
import health.consulta.contract.Mode;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.Role;
import health.consulta.contract.Sector;
import health.consulta.contract.Topics;
import health.consulta.contract.booking.BookingEvent.BookingConfirmed;
import health.consulta.contract.notification.NotificationEvent;
import health.consulta.contract.notification.NotificationEvent.NotificationPosted;
import health.consulta.contract.user.Location;
import health.consulta.contract.user.Practitioner;
import health.consulta.contract.user.UserEvent.AccountConfirmed;
import health.consulta.contract.user.UserEvent.PractitionerListed;
import health.consulta.kit.event.EventSender;
import health.consulta.kit.event.EventWriter;
import health.consulta.kit.event.PendingEvent;
import health.consulta.kit.test.ServiceTest;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/// The service with its mail server: who learns of a person, and what was written to them. All that
/// extend it run on one instance.
@ServiceTest
@Import(NotificationTown.Screens.class)
abstract class NotificationTown {
  static final GreenMail MAIL = new GreenMail(new ServerSetup(free(), "127.0.0.1", "smtp"));
  static final Instant START = Instant.parse("2026-12-01T08:30:00Z");

  static {
    MAIL.start();
  }

  @Autowired EventSender sender;
  @Autowired EventWriter writer;
  @Autowired RestTestClient http;
  @Autowired Messages messages;
  @Autowired People people;

  final UUID account = UUID.randomUUID();
  final UUID practitioner = UUID.randomUUID();
  final UUID place = UUID.randomUUID();
  final UUID booking = UUID.randomUUID();
  final String email = "l-" + account + "@demo.test";

  /// The same after a restart, which 0 is not.
  static int free() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry properties) {
    properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
  }

  @BeforeEach
  void mail_server() {
    if (!MAIL.isRunning()) MAIL.start();
  }

  @AfterAll
  static void stop() {
    MAIL.stop();
  }

  BookingConfirmed confirmed() {
    return confirmed(null);
  }

  BookingConfirmed confirmed(@Nullable FeeNotice notice) {
    return new BookingConfirmed(
        booking,
        practitioner,
        account,
        account,
        START,
        START.plusSeconds(1200),
        UUID.randomUUID(),
        Mode.ON_SITE,
        place,
        PaymentPolicy.AUTHORISE,
        notice);
  }

  /// The person and the practitioner become known.
  void introduce() {
    var person =
        writer.pending(
            new AccountConfirmed(account, email, "Léa", "Petit", "fr", Set.of(Role.PATIENT)));
    var profile =
        new Practitioner(
            practitioner,
            "10000000001",
            "Dr",
            "Claire",
            "Martin",
            "GENERAL_PRACTICE",
            Sector.SECTOR_1,
            Set.of("fr"),
            Set.of(Mode.ON_SITE),
            true,
            "",
            List.of(
                new Location(
                    place, "Cabinet", "1 rue Neuve", "97400", "Saint-Denis", "Indian/Reunion")));
    var listed = writer.pending(new PractitionerListed(practitioner, profile));
    await()
        .pollInterval(Duration.ofMillis(300))
        .until(() -> {
          send(Topics.USERS, person, 1);
          send(Topics.USERS, listed, 1);
          return people.contact(account).isPresent() && people.practice(practitioner).isPresent();
        });
  }

  /// Tells the event again and again, as Kafka may, until the mail is there.
  MimeMessage firstMail(String topic, PendingEvent event) {
    await()
        .pollInterval(Duration.ofMillis(300))
        .until(() -> {
          send(topic, event, 1);
          return !mails().isEmpty();
        });
    return mails().getFirst();
  }

  void send(String topic, PendingEvent event, long sequence) {
    sender.send(topic, account.toString(), event, sequence).join();
  }

  /// What was told before this has had its effect when this has.
  void settle() {
    var marker = UUID.randomUUID();
    var event =
        writer.pending(
            new AccountConfirmed(marker, "m@demo.test", "M", "M", "fr", Set.of(Role.PATIENT)));
    sender.send(Topics.USERS, account.toString(), event, 9).join();
    await().until(() -> people.contact(marker).isPresent());
    await().until(() -> messages.due(Instant.now(), 50).isEmpty());
  }

  List<MimeMessage> mails() {
    return Arrays.stream(MAIL.getReceivedMessages())
        .filter(mail -> Mails.text(mail).contains("To: " + email))
        .toList();
  }

  RestTestClient.ResponseSpec get(String path, String token) {
    return http.get().uri(path).headers(h -> bearer(h, token)).exchange();
  }

  RestTestClient.ResponseSpec post(String path, String token) {
    return http.post().uri(path).headers(h -> bearer(h, token)).exchange();
  }

  static void bearer(HttpHeaders headers, String token) {
    if (token != null) headers.setBearerAuth(token);
  }

  static String body(RestTestClient.ResponseSpec answer) {
    return answer.expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
  }

  /// The open screens of everybody.
  static class Screens {
    private final List<NotificationPosted> posted = new CopyOnWriteArrayList<>();

    @KafkaListener(
        topics = Topics.NOTIFICATIONS,
        groupId = "screens",
        properties = "auto.offset.reset=earliest")
    void on(NotificationEvent event) {
      if (event instanceof NotificationPosted line) posted.add(line);
    }

    List<NotificationPosted> of(UUID account) {
      return posted.stream().filter(line -> line.accountId().equals(account)).toList();
    }

    NotificationPosted next(UUID account) {
      return await().until(() -> of(account), lines -> !lines.isEmpty()).getFirst();
    }
  }
}
