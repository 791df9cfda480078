package health.consulta.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.FeeNotice;
import health.consulta.contract.Money;
import health.consulta.contract.Role;
import health.consulta.contract.Topics;
import health.consulta.contract.billing.InvoiceEvent.InvoiceIssued;
import health.consulta.contract.billing.InvoiceEvent.InvoiceReminded;
import health.consulta.contract.billing.InvoiceEvent.InvoiceSent;
import health.consulta.contract.booking.BookingEvent.BookingCancelled;
import health.consulta.contract.booking.BookingEvent.BookingExpired;
import health.consulta.contract.booking.MessageEvent.ConversationRead;
import health.consulta.contract.booking.MessageEvent.MessageSent;
import health.consulta.contract.booking.MessageSide;
import health.consulta.contract.booking.WaitingListEvent;
import health.consulta.contract.notification.DeliveryStatus;
import health.consulta.contract.notification.Notification;
import health.consulta.contract.notification.NotificationKind;
import health.consulta.contract.notification.NotificationPreferences;
import health.consulta.contract.payment.PaymentEvent.PaymentRepriced;
import health.consulta.contract.reporting.ReportEvent.WeekSummed;
import health.consulta.contract.reporting.WeekFigures;
import health.consulta.contract.user.Consent;
import health.consulta.contract.user.SecurityChange;
import health.consulta.contract.user.UserEvent.AccountErased;
import health.consulta.contract.user.UserEvent.AccountRegistered;
import health.consulta.contract.user.UserEvent.MandateAnswered;
import health.consulta.contract.user.UserEvent.MandateLinkSent;
import health.consulta.contract.user.UserEvent.PatientFiled;
import health.consulta.contract.user.UserEvent.RegistrationRepeated;
import health.consulta.contract.user.UserEvent.SecurityChanged;
import health.consulta.kit.event.PendingEvent;
import health.consulta.kit.test.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class NotificationIT extends NotificationTown {
  @Autowired private Screens screens;
  @Autowired private Bells bells;
  @Autowired private UnreadMessages unread;

  private final UUID conversation = UUID.randomUUID();

  @Test
  void a_registration_heard_twice_sends_one_mail_with_the_link_and_forgets_the_secret() {
    var event =
        writer.pending(new AccountRegistered(account, email, "Léa", "Petit", "fr", "the-secret"));
    var mail = firstMail(Topics.USERS, event);
    assertThat(Mails.text(mail)).contains("/confirm?token=the-secret");
    send(Topics.USERS, event, 1);
    settle();
    assertThat(mails()).hasSize(1);
    var stored =
        messages.find(
            Message.of(event.id(), MailKind.CONFIRM_ADDRESS, account, Facts.none(), START).id());
    assertThat(stored.orElseThrow().facts().secret()).isNull();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void who_is_asked_for_consent_gets_a_link_and_their_address_is_forgotten_with_it(boolean agreed) {
    var someone = UUID.randomUUID();
    var event =
        writer.pending(new MandateLinkSent(account, someone, email, "fr", "the-secret", agreed));
    var mail = firstMail(Topics.USERS, event);
    assertThat(Mails.text(mail)).contains("/accord?token=the-secret", "une seule fois");
    settle();
    var kind = agreed ? MailKind.MANDATE_GIVEN : MailKind.MANDATE_ASKED;
    var id = Message.of(event.id(), kind, someone, Facts.none(), START).id();
    var facts = messages.find(id).orElseThrow().facts();
    assertThat(facts.secret()).isNull();
    assertThat(facts.reader()).isNull();
    assertThat(people.contact(someone)).isEmpty();
  }

  @Test
  void an_answer_heard_twice_rings_once() {
    introduce();
    for (var consent : List.of(Consent.AGREED, Consent.TAKEN_BACK)) {
      var event = writer.pending(new MandateAnswered(account, UUID.randomUUID(), consent));
      send(Topics.USERS, event, 2);
    }
    await().until(() -> lines().size() == 2);
    assertThat(lines())
        .extracting(Notification::kind)
        .containsExactlyInAnyOrder(NotificationKind.MANDATE_AGREED, NotificationKind.MANDATE_ENDED);
    assertThat(mails()).isEmpty();
  }

  @Test
  void the_owner_learns_of_a_repeated_registration() {
    var mail =
        firstMail(
            Topics.USERS, writer.pending(new RegistrationRepeated(account, email, "Léa", "en")));
    assertThat(Mails.subject(mail)).isEqualTo("You already have a Consulta account");
  }

  @Test
  void a_change_of_security_heard_twice_is_told_once_by_mail_and_bell() {
    introduce();
    var event =
        writer.pending(new SecurityChanged(account, SecurityChange.NEW_DEVICE, "Safari, iPhone"));
    var mail = firstMail(Topics.USERS, event);
    assertThat(Mails.subject(mail)).isEqualTo("Connexion depuis un nouvel appareil");
    assertThat(Mails.text(mail)).contains("Safari, iPhone", "/securite", "Ce n’était pas vous");
    send(Topics.USERS, event, 1);
    settle();
    assertThat(mails()).hasSize(1);
    assertThat(lines()).extracting(Notification::title).containsExactly("Nouvel appareil");
  }

  @Test
  void a_booking_heard_before_the_person_is_told_once_both_are_known() {
    var event = writer.pending(confirmed());
    await()
        .pollInterval(Duration.ofMillis(300))
        .until(() -> {
          send(Topics.BOOKINGS, event, 2);
          return !lines().isEmpty();
        });
    assertThat(mails()).isEmpty();
    introduce();
    await().atMost(Duration.ofSeconds(20)).until(() -> mails().size() == 1);

    var mail = mails().getFirst();
    assertThat(Mails.subject(mail)).isEqualTo("Votre rendez-vous est confirmé");
    assertThat(Mails.text(mail))
        .contains(
            "text/calendar; method=REQUEST",
            "UID:" + booking,
            "SEQUENCE:2",
            "SUMMARY:Rendez-vous Consulta",
            "DTSTART;TZID=Indian/Reunion:20261201T123000",
            "12:30");
    settle();
    assertThat(mails()).hasSize(1);
    assertThat(lines()).hasSize(1);
    await().until(() -> screens.of(account).size() == 1);
    assertThat(screens.of(account).getFirst().notification().subjectId()).isEqualTo(booking);
  }

  @Test
  void a_fee_that_has_to_be_told_in_writing_is_in_the_mail_and_another_one_in_that_of_its_change() {
    introduce();
    var notice = new FeeNotice(Money.euros(8000), Money.euros(3000));
    var mail = firstMail(Topics.BOOKINGS, writer.pending(confirmed(notice)));
    assertThat(Mails.subject(mail)).isEqualTo("Votre rendez-vous est confirmé");
    assertThat(Mails.text(mail).replace('\u00a0', ' '))
        .contains("arrêté du 2 octobre 2008", "Dont dépassement: 50,00 €");
    var dearer = new FeeNotice(Money.euros(9900), Money.euros(4900));
    var changed =
        writer.pending(
            new PaymentRepriced(
                UUID.randomUUID(), booking, account, Money.euros(8000), Money.euros(9900), dearer));
    await()
        .pollInterval(Duration.ofMillis(300))
        .until(() -> {
          send(Topics.PAYMENTS, changed, 1);
          return mails().size() == 2;
        });
    assertThat(Mails.text(mails().getLast()).replace('\u00a0', ' '))
        .contains("Honoraires: 99,00 €");
  }

  @Test
  void a_cancellation_takes_the_entry_out_of_the_calendar() {
    introduce();
    send(Topics.BOOKINGS, writer.pending(confirmed()), 2);
    var cancelled =
        writer.pending(
            new BookingCancelled(booking, practitioner, account, account, START, "PRACTICE", true));
    await()
        .pollInterval(Duration.ofMillis(300))
        .until(() -> {
          send(Topics.BOOKINGS, cancelled, 3);
          return mails().stream().anyMatch(mail -> Mails.text(mail).contains("method=CANCEL"));
        });
    var mail = mails().stream().filter(each -> Mails.text(each).contains("method=CANCEL")).toList();
    assertThat(mail).hasSize(1);
    assertThat(Mails.text(mail.getFirst()))
        .contains("METHOD:CANCEL", "UID:" + booking, "SEQUENCE:3", "STATUS:CANCELLED");
  }

  @Test
  void a_patient_who_gives_up_an_unconfirmed_booking_is_not_told_so() {
    introduce();
    var given =
        new BookingCancelled(booking, practitioner, account, account, START, "PATIENT", false);
    send(Topics.BOOKINGS, writer.pending(given), 1);
    var expired =
        writer.pending(new BookingExpired(booking, practitioner, account, account, START));
    firstMail(Topics.BOOKINGS, expired);
    assertThat(lines()).hasSize(1);
  }

  @Test
  void an_invoice_is_announced_with_its_number_and_nothing_attached() {
    introduce();
    var event =
        writer.pending(
            new InvoiceIssued(
                UUID.randomUUID(),
                "CM-2026-00042",
                booking,
                practitioner,
                account,
                account,
                Money.euros(3000),
                LocalDate.of(2026, 12, 1)));
    var mail = firstMail(Topics.INVOICES, event);
    assertThat(Mails.text(mail)).contains("CM-2026-00042", "/visites").doesNotContain("attachment");
  }

  @Test
  void the_figures_of_a_week_come_once_by_mail_and_ring_no_bell() {
    introduce();
    var week = new WeekFigures(14, 12, 1, 1, 3, Money.euros(123450), Money.euros(0));
    var before = new WeekFigures(9, 8, 0, 1, 2, Money.euros(25000), Money.euros(2500));
    var event = writer.pending(new WeekSummed(account, LocalDate.of(2026, 11, 16), week, before));
    var mail = firstMail(Topics.REPORTS, event);
    assertThat(Mails.subject(mail)).isEqualTo("Votre semaine en chiffres");
    assertThat(Mails.text(mail))
        .contains("12 (semaine précédente : 8)", "/rapports")
        .containsPattern("1.234,50.€ \\(semaine précédente : 250,00.€\\)");
    send(Topics.REPORTS, event, 1);
    settle();
    assertThat(mails()).hasSize(1);
    assertThat(lines()).isEmpty();
  }

  @Test
  void an_invoice_that_is_sent_comes_by_mail_and_one_that_is_unpaid_by_bell_too() {
    introduce();
    var invoice = UUID.randomUUID();
    var event =
        writer.pending(
            new InvoiceSent(invoice, "CM-2026-00042", booking, practitioner, account, null));
    var mail = firstMail(Topics.INVOICES, event);
    assertThat(Mails.text(mail)).contains("CM-2026-00042", "/paiements").doesNotContain("Martin");
    var reminded =
        writer.pending(
            new InvoiceReminded(invoice, "CM-2026-00042", booking, practitioner, account, 1, null));
    send(Topics.INVOICES, reminded, 1);
    send(Topics.INVOICES, reminded, 1);
    await().until(() -> mails().size() == 2);
    await().until(() -> lines().size() == 1);
    assertThat(lines().getFirst().kind()).isEqualTo(NotificationKind.INVOICE_REMINDED);
    assertThat(lines().getFirst().subjectId()).isEqualTo(invoice);
    var reminder =
        mails().stream()
            .filter(each -> Mails.subject(each).equals("Une facture reste à régler"))
            .findFirst()
            .orElseThrow();
    assertThat(Mails.text(reminder)).contains("CM-2026-00042", "/paiements");
  }

  @Test
  void several_invoices_of_a_practice_come_in_one_mail_and_are_one_line_of_the_bell() {
    introduce();
    var together = List.of("CM-2026-00042", "CM-2026-00043");
    var first = writer.pending(reminded(together.getFirst(), together));
    var second = writer.pending(reminded(together.getLast(), List.of()));
    send(Topics.INVOICES, second, 1);
    var mail = firstMail(Topics.INVOICES, first);
    send(Topics.INVOICES, second, 1);
    assertThat(Mails.subject(mail)).isEqualTo("Des factures restent à régler");
    assertThat(Mails.text(mail))
        .contains("CM-2026-00042", "CM-2026-00043", "/paiements")
        .doesNotContain("Martin");
    settle();
    assertThat(mails()).hasSize(1);
    assertThat(lines())
        .extracting(Notification::kind)
        .containsExactly(NotificationKind.INVOICE_REMINDED);
  }

  private InvoiceReminded reminded(String number, List<String> together) {
    return new InvoiceReminded(
        UUID.randomUUID(), number, UUID.randomUUID(), practitioner, account, 1, together);
  }

  @Test
  void who_waits_hears_of_the_time_that_is_held_for_them() {
    introduce();
    var offer = UUID.randomUUID();
    var until = START.minusSeconds(3600);
    var event =
        writer.pending(
            new WaitingListEvent.TimeOffered(
                UUID.randomUUID(), offer, account, practitioner, START, until));
    var mail = firstMail(Topics.WAITING_LIST, event);
    assertThat(Mails.subject(mail)).isEqualTo("Un créneau s’est libéré");
    assertThat(Mails.text(mail)).contains("/liste-attente?offre=" + offer);
  }

  @Test
  void a_patient_is_told_of_messages_once_until_they_have_read() {
    introduce();
    var one = sent(MessageSide.PRACTICE, 1);
    var mail = firstMail(Topics.MESSAGES, one);
    assertThat(Mails.subject(mail)).isEqualTo("Vous avez un nouveau message");
    assertThat(Mails.text(mail)).contains("/messages").doesNotContain("Martin", "Léa");
    send(Topics.MESSAGES, one, 1);
    send(Topics.MESSAGES, sent(MessageSide.PRACTICE, 2), 1);
    var elsewhere = UUID.randomUUID();
    send(Topics.MESSAGES, sent(elsewhere, MessageSide.PRACTICE, 1), 1);
    await().until(() -> lines().size() == 2);
    await().until(() -> mails().size() == 2);
    assertThat(lines())
        .extracting(Notification::subjectId)
        .containsExactly(elsewhere, conversation);
    assertThat(lines())
        .extracting(Notification::kind)
        .containsOnly(NotificationKind.MESSAGE_RECEIVED);

    var read =
        writer.pending(
            new ConversationRead(conversation, practitioner, account, MessageSide.PATIENT, 2));
    send(Topics.MESSAGES, read, 1);
    send(Topics.MESSAGES, read, 1);
    await().until(() -> lines().getLast().read());
    send(Topics.MESSAGES, sent(MessageSide.PRACTICE, 3), 1);
    await().until(() -> mails().size() == 3);
    await().until(() -> lines().size() == 3);
    assertThat(lines()).extracting(Notification::read).containsExactly(false, false, true);
  }

  @Test
  void a_message_that_is_heard_after_it_was_read_is_told_to_nobody() {
    introduce();
    assertThat(unread.tell(conversation, account, 1)).isTrue();
    assertThat(unread.tell(conversation, account, 1)).isTrue();
    assertThat(unread.tell(conversation, account, 2)).isFalse();
    unread.read(conversation, account, 3);
    assertThat(unread.tell(conversation, account, 3)).isFalse();
    assertThat(unread.tell(conversation, account, 4)).isTrue();
    assertThat(unread.tell(conversation, practitioner, 1)).isTrue();
    unread.forget(account);
    assertThat(unread.tell(conversation, account, 1)).isTrue();
  }

  @Test
  void a_practitioner_hears_of_a_patients_message_by_mail_and_the_writer_does_not() {
    introduce();
    var doctor = "d-" + practitioner + "@demo.test";
    send(
        Topics.USERS,
        writer.pending(new AccountRegistered(practitioner, doctor, "Claire", "Martin", "en", "x")),
        1);
    await().until(() -> people.contact(practitioner).isPresent());
    var event = sent(MessageSide.PATIENT, 1);
    send(Topics.MESSAGES, event, 1);
    send(Topics.MESSAGES, event, 1);
    send(Topics.MESSAGES, sent(MessageSide.PRACTICE, 2), 1);
    await().until(() -> lines().size() == 1);
    await().until(() -> written(doctor).equals(1L));
    await().until(() -> mails().size() == 1);
    settle();
    assertThat(written(doctor)).isOne();
  }

  private PendingEvent sent(MessageSide by, int number) {
    return sent(conversation, by, number);
  }

  private PendingEvent sent(UUID conversation, MessageSide by, int number) {
    return writer.pending(
        new MessageSent(conversation, UUID.randomUUID(), practitioner, account, by, number));
  }

  private static Long written(String doctor) {
    return Arrays.stream(MAIL.getReceivedMessages())
        .filter(mail -> Mails.text(mail).contains("To: " + doctor))
        .filter(mail -> Mails.subject(mail).equals("A patient wrote to you"))
        .count();
  }

  @Test
  void a_patient_whom_only_the_practice_knows_is_written_to_once_in_vain() {
    introduce();
    var filed = writer.pending(new PatientFiled(account));
    send(Topics.USERS, filed, 2);
    await().until(() -> people.contact(account).orElseThrow().email().isEmpty());
    var event = writer.pending(new BookingExpired(booking, practitioner, account, account, START));
    send(Topics.BOOKINGS, event, 1);
    writtenInVain(event);
    assertThat(mails()).isEmpty();
  }

  private void writtenInVain(PendingEvent event) {
    var id = Message.of(event.id(), MailKind.BOOKING_EXPIRED, account, Facts.none(), START).id();
    await()
        .until(() ->
            messages.find(id).filter(m -> m.view().status() == DeliveryStatus.FAILED).isPresent());
    assertThat(messages.find(id).orElseThrow().attempts()).isOne();
  }

  @Test
  void who_closed_their_account_gets_a_last_mail_and_is_forgotten() {
    introduce();
    firstMail(Topics.BOOKINGS, writer.pending(confirmed()));
    await().until(() -> !lines().isEmpty());
    send(Topics.USERS, writer.pending(new AccountErased(account, Set.of())), 2);
    await().until(() -> mails().size() == 2);
    assertThat(Mails.subject(mails().getLast())).isEqualTo("Votre compte est fermé");
    await().until(() -> people.contact(account).orElseThrow().email().isEmpty());
    await().until(() -> lines().isEmpty());
    var event = writer.pending(new BookingExpired(booking, practitioner, account, account, START));
    send(Topics.BOOKINGS, event, 2);
    writtenInVain(event);
    assertThat(mails()).hasSize(2);
    assertThat(lines()).isEmpty();
  }

  @Test
  void a_mail_waits_for_a_mail_server_that_is_away() {
    introduce();
    MAIL.stop();
    var event = writer.pending(new BookingExpired(booking, practitioner, account, account, START));
    var id = Message.of(event.id(), MailKind.BOOKING_EXPIRED, account, Facts.none(), START).id();
    await()
        .pollInterval(Duration.ofMillis(300))
        .until(() -> {
          send(Topics.BOOKINGS, event, 1);
          return messages.find(id).filter(message -> message.attempts() > 1).isPresent();
        });
    MAIL.start();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> messages.find(id).orElseThrow().view().status() == DeliveryStatus.SENT);
    assertThat(mails()).hasSize(1);
  }

  @Test
  void of_many_who_claim_a_message_one_has_it_until_the_claim_runs_out() {
    var now = Instant.now().plusSeconds(3600);
    var message =
        Message.of(UUID.randomUUID(), MailKind.BOOKING_EXPIRED, account, Facts.none(), now);
    messages.add(message);
    assertThat(messages.add(message)).isFalse();
    var claims =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> messages.claim(message, now))
            .filter(Optional::isPresent)
            .toList();
    assertThat(claims).hasSize(1);
    assertThat(messages.due(now, 50)).extracting(Message::id).doesNotContain(message.id());
    assertThat(messages.due(now.plus(Messages.CLAIM), 50))
        .extracting(Message::id)
        .contains(message.id());
    messages.failed(claims.getFirst().orElseThrow());
  }

  @Test
  void staff_see_deliveries_masked_and_send_again_what_may_be_sent_again() {
    introduce();
    var event = writer.pending(new BookingExpired(booking, practitioner, account, account, START));
    var first = firstMail(Topics.BOOKINGS, event);
    var id = Message.of(event.id(), MailKind.BOOKING_EXPIRED, account, Facts.none(), START).id();
    await().until(() -> messages.find(id).orElseThrow().view().status() == DeliveryStatus.SENT);
    var admin = TestTokens.of(UUID.randomUUID(), Role.ADMINISTRATOR);

    var page =
        get("/api/deliveries?size=100", admin).expectStatus().isOk().expectBody(String.class);
    assertThat(page.returnResult().getResponseBody())
        .contains(id.toString(), "l***@demo.test")
        .doesNotContain(email);

    post("/api/deliveries/" + id + "/resend", admin).expectStatus().isAccepted();
    await().until(() -> mails().size() == 2);
    assertThat(Mails.messageId(mails().get(1))).isNotEqualTo(Mails.messageId(first));
    post("/api/deliveries/" + UUID.randomUUID() + "/resend", admin).expectStatus().isNotFound();
  }

  @Test
  void a_link_that_works_once_is_not_sent_again() {
    var event = writer.pending(new AccountRegistered(account, email, "Léa", "Petit", "fr", "s3"));
    firstMail(Topics.USERS, event);
    var id = Message.of(event.id(), MailKind.CONFIRM_ADDRESS, account, Facts.none(), START).id();
    post("/api/deliveries/" + id + "/resend", TestTokens.of(UUID.randomUUID(), Role.ADMINISTRATOR))
        .expectStatus()
        .isEqualTo(409);
  }

  @Test
  void deliveries_are_for_staff() {
    for (var path : List.of("/api/deliveries", "/api/deliveries?page=1")) {
      get(path, null).expectStatus().isUnauthorized();
      get(path, TestTokens.of(account, Role.PATIENT)).expectStatus().isForbidden();
      get(path, TestTokens.of(account, Role.PRACTITIONER)).expectStatus().isForbidden();
      get(path, TestTokens.assistant(account, practitioner)).expectStatus().isOk();
    }
  }

  @Test
  void nobody_reads_or_marks_anothers_bell() {
    introduce();
    firstMail(Topics.BOOKINGS, writer.pending(confirmed()));
    var line = screens.next(account).notification().id();
    var other = TestTokens.of(UUID.randomUUID(), Role.PATIENT);
    post("/api/notifications/" + line + "/read", other).expectStatus().isNotFound();
    post("/api/notifications/" + line + "/read", null).expectStatus().isUnauthorized();
    assertThat(body(get("/api/notifications", other))).contains("\"total\":0");

    var own = TestTokens.of(account, Role.PATIENT);
    assertThat(body(get("/api/notifications", own))).contains("\"read\":false");
    post("/api/notifications/" + line + "/read", own).expectStatus().isNoContent();
    post("/api/notifications/" + line + "/read", own).expectStatus().isNoContent();
    assertThat(body(get("/api/notifications", own))).contains("\"read\":true");
  }

  @Test
  void wishes_are_kept_for_each_person() {
    var own = TestTokens.of(account, Role.PATIENT);
    assertThat(body(get("/api/notification-preferences", own))).contains("true");
    put(own, new NotificationPreferences(false)).expectStatus().isOk();
    assertThat(body(get("/api/notification-preferences", own))).contains("false");
    var other = TestTokens.of(UUID.randomUUID(), Role.PATIENT);
    assertThat(body(get("/api/notification-preferences", other))).contains("true");
    put(null, new NotificationPreferences(false)).expectStatus().isUnauthorized();
  }

  @Test
  void bad_input_is_told_so() {
    var own = TestTokens.of(account, Role.PATIENT);
    for (var query : List.of("size=101", "size=0", "page=-1", "page=x"))
      get("/api/notifications?" + query, own).expectStatus().isBadRequest();
    post("/api/notifications/rubbish/read", own).expectStatus().isBadRequest();
    for (var body : List.of("{}", "{", "[]", "{\"emailReminders\":\"perhaps\"}"))
      http.put()
          .uri("/api/notification-preferences")
          .headers(headers -> headers.setBearerAuth(own))
          .contentType(MediaType.APPLICATION_JSON)
          .body(body)
          .exchange()
          .expectStatus()
          .isBadRequest();
  }

  private List<Notification> lines() {
    return bells.page(account, 0, 100).items();
  }

  private RestTestClient.ResponseSpec put(String token, NotificationPreferences wishes) {
    return http.put()
        .uri("/api/notification-preferences")
        .headers(h -> bearer(h, token))
        .contentType(MediaType.APPLICATION_JSON)
        .body(wishes)
        .exchange();
  }
}
