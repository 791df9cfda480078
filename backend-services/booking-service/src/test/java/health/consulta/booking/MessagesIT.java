package health.consulta.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import health.consulta.booking.PaymentState.Standing;
import health.consulta.contract.AccessKind;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.Role;
import health.consulta.contract.booking.Conversation;
import health.consulta.contract.booking.Message;
import health.consulta.contract.booking.MessageSide;
import health.consulta.contract.booking.ReadMessages;
import health.consulta.contract.booking.SentMessage;
import health.consulta.contract.booking.WriteMessage;
import health.consulta.contract.booking.WriteToPractice;
import health.consulta.kit.test.Readings;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/// Patients write to practices that know them, and are answered.
@ServiceTest
@Import(BookingIT.Neighbours.class)
class MessagesIT {
  private static final String WORDS = "may I take the blue ones again?";
  private static final ParameterizedTypeReference<health.consulta.contract.Page<Conversation>>
      CONVERSATIONS = new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<health.consulta.contract.Page<Message>> MESSAGES =
      new ParameterizedTypeReference<>() {};

  private final UUID patient = UUID.randomUUID();
  private final UUID practitioner = UUID.randomUUID();
  private final UUID assistant = UUID.randomUUID();
  private final String mine = "Bearer " + TestTokens.of(patient, Role.PATIENT);
  private final String doctor = "Bearer " + TestTokens.of(practitioner, Role.PRACTITIONER);
  private final String staff = "Bearer " + TestTokens.assistant(assistant, practitioner);
  private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);

  @Autowired private MongoTemplate mongo;
  @Autowired private Bookings bookings;
  @Autowired private Messages messages;
  @Autowired private Conversations conversations;
  @Autowired private CountMessages count;
  @Autowired private health.consulta.booking.ReadMessages reading;
  @Autowired private ForgetAccount forget;
  @Autowired private Readings readings;
  @Autowired private BookingIT.PlayedMandates mandates;
  private RestTestClient http;

  /// One that does not wait by itself as long as a refusal asks it to.
  @BeforeEach
  void impatient(@Autowired WebServerApplicationContext service) {
    http =
        RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
            .baseUrl("http://127.0.0.1:" + service.getWebServer().getPort())
            .build();
  }

  @Test
  void a_patient_writes_and_the_practice_answers_in_the_practitioners_name() {
    booked(patient, patient, Duration.ofDays(3));
    var written = written(" " + WORDS + "\nThank you ");
    assertThat(written.number()).isEqualTo(1);
    var waiting = inbox(staff).getFirst();
    assertThat(waiting.unread()).isEqualTo(1);
    assertThat(waiting.name()).isEqualTo("Patient " + patient);

    var answer = body(answer(waiting.id(), "Yes.", staff).expectStatus().isCreated());
    assertThat(answer.conversationId()).isEqualTo(waiting.id());
    assertThat(page(waiting.id(), mine).items())
        .extracting(Message::by)
        .containsExactly(MessageSide.PRACTICE, MessageSide.PATIENT);
    for (var reader : List.of(mine, staff, doctor))
      assertThat(texts(waiting.id(), reader)).containsExactly("Yes.", WORDS + "\nThank you");
    assertThat(page(waiting.id(), doctor).items().getFirst().writer())
        .isEqualTo("Patient " + assistant);
    assertThat(page(waiting.id(), mine).items()).extracting(Message::writer).containsOnlyNulls();
    var own = own().getFirst();
    assertThat(own.id()).isEqualTo(waiting.id());
    assertThat(own.unread()).isEqualTo(1);
    assertThat(own.lastBy()).isEqualTo(MessageSide.PRACTICE);
    assertThat(own.name()).isNull();
  }

  @Test
  void who_has_no_visit_there_writes_nothing_and_learns_nothing() {
    write("hello", mine).expectStatus().isNotFound();
    var held = Some.visit(PaymentPolicy.AUTHORISE);
    bookings.add(
        Booking.hold(
            UUID.randomUUID(), patient, patient, at(held, Duration.ofDays(3)), Party.PATIENT, now));
    write("hello", mine).expectStatus().isNotFound();
    var child = UUID.randomUUID();
    booked(patient, child, Duration.ofDays(3));
    write("hello", mine).expectStatus().isNotFound();
    mandates.dependants.add(child);
    write("hello", mine).expectStatus().isCreated();
    mandates.dependants.remove(child);
    answer(own().getFirst().id(), "hello", mine).expectStatus().isNotFound();
    assertThat(own()).hasSize(1);
  }

  @Test
  void a_visit_that_is_over_or_off_is_enough() {
    booked(patient, patient, Duration.ofDays(-400));
    write("hello", mine).expectStatus().isCreated();
    var other = UUID.randomUUID();
    var off = booked(other, other, Duration.ofDays(4));
    bookings.change(off, booking -> booking.cancel(now, Party.PATIENT, "changed my mind"));
    write("hello", "Bearer " + TestTokens.of(other, Role.PATIENT)).expectStatus().isCreated();
  }

  @Test
  void nobody_else_reads_writes_or_knows() {
    booked(patient, patient, Duration.ofDays(3));
    written(WORDS);
    var id = own().getFirst().id();
    for (var other :
        List.of(
            TestTokens.of(UUID.randomUUID(), Role.PATIENT),
            TestTokens.of(UUID.randomUUID(), Role.PRACTITIONER),
            TestTokens.assistant(UUID.randomUUID(), UUID.randomUUID()))) {
      var who = "Bearer " + other;
      get("/" + id, who).expectStatus().isNotFound();
      get("/" + id + "/messages", who).expectStatus().isNotFound();
      answer(id, "hello", who).expectStatus().isNotFound();
      read(id, 1, who).expectStatus().isNotFound();
    }
    var administrator = "Bearer " + TestTokens.of(UUID.randomUUID(), Role.ADMINISTRATOR);
    get("/" + id + "/messages", administrator).expectStatus().isForbidden();
    get("/inbox", administrator).expectStatus().isForbidden();
    get("/inbox", mine).expectStatus().isForbidden();
    get("", staff).expectStatus().isForbidden();
    get("/inbox?practitionerId=" + UUID.randomUUID(), staff).expectStatus().isNotFound();
    http.get().uri("/api/conversations").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void an_administrator_who_practises_reads_their_own_patients_only() {
    booked(patient, patient, Duration.ofDays(3));
    written(WORDS);
    var id = own().getFirst().id();
    var both = "Bearer " + TestTokens.of(practitioner, Role.PRACTITIONER, Role.ADMINISTRATOR);
    assertThat(texts(id, both)).containsExactly(WORDS);
    var elsewhere =
        "Bearer " + TestTokens.of(UUID.randomUUID(), Role.PRACTITIONER, Role.ADMINISTRATOR);
    get("/" + id + "/messages", elsewhere).expectStatus().isNotFound();
  }

  @Test
  void nothing_is_stored_or_told_in_the_clear_and_a_text_opens_as_its_own_only() {
    booked(patient, patient, Duration.ofDays(3));
    var id = written(WORDS).id();
    for (var collection : mongo.getCollectionNames())
      for (var document : mongo.find(new Query(), Document.class, collection))
        assertThat(document + body(document)).doesNotContain("blue ones");
    var stored = messages.find(id).orElseThrow();
    var conversation = conversations.find(stored.conversationId()).orElseThrow();
    var moved = UUID.randomUUID();
    messages.add(
        health.consulta.booking.Message.written(
            moved, conversation, 2, MessageSide.PATIENT, patient, now, stored.text()));
    assertThatIllegalStateException()
        .isThrownBy(() -> reading.text(messages.find(moved).orElseThrow()));
  }

  @Test
  void texts_are_plain_and_of_a_length() {
    booked(patient, patient, Duration.ofDays(3));
    for (var wrong : List.of("", " \n ", "x".repeat(4_001), "bell \u0007", "nul \u0000"))
      write(wrong, mine).expectStatus().isBadRequest();
    write("x".repeat(4_000), mine).expectStatus().isCreated();
    write("<b>é 🙂</b>\r\n\t2", mine).expectStatus().isCreated();
    assertThat(texts(own().getFirst().id(), mine).getFirst()).isEqualTo("<b>é 🙂</b>\r\n\t2");
  }

  @Test
  void the_same_key_writes_once() {
    booked(patient, patient, Duration.ofDays(3));
    var key = UUID.randomUUID().toString();
    var one = body(write(WORDS, mine, key).expectStatus().isCreated());
    assertThat(body(write(WORDS, mine, key).expectStatus().isCreated())).isEqualTo(one);
    mongo.remove(new Query(), "idempotency_keys"); // as after a death before the answer was kept
    assertThat(body(write(WORDS, mine, key).expectStatus().isCreated()).id()).isEqualTo(one.id());
    assertThat(own().getFirst().messages()).isEqualTo(1);
  }

  @Test
  void what_was_read_is_not_unread_any_more_and_comes_after_what_is() {
    booked(patient, patient, Duration.ofDays(3));
    var other = UUID.randomUUID();
    booked(other, other, Duration.ofDays(3));
    written("one");
    written("two");
    write("later", "Bearer " + TestTokens.of(other, Role.PATIENT)).expectStatus().isCreated();
    var id = own().getFirst().id();
    assertThat(inbox(doctor)).extracting(Conversation::unread).containsExactly(1, 2);
    read(id, 1, staff).expectStatus().isNoContent();
    assertThat(inbox(doctor)).extracting(Conversation::unread).containsExactly(1, 1);
    read(id, 900, staff).expectStatus().isNoContent();
    read(id, 1, staff).expectStatus().isNoContent();
    assertThat(inbox(doctor)).extracting(Conversation::unread).containsExactly(1, 0);
    written("three");
    assertThat(inbox(doctor)).extracting(Conversation::unread).containsExactly(1, 1);
    assertThat(own().getFirst().unread()).isZero();
    read(id, 0, staff).expectStatus().isBadRequest();
  }

  @Test
  void an_assistant_reads_the_inbox_of_whom_they_choose() {
    booked(patient, patient, Duration.ofDays(3));
    written(WORDS);
    var elsewhere = UUID.randomUUID();
    var two = "Bearer " + TestTokens.assistant(assistant, practitioner, elsewhere);
    assertThat(inbox(two)).hasSize(1);
    assertThat(inbox(two, "?practitionerId=" + practitioner)).hasSize(1);
    assertThat(inbox(two, "?practitionerId=" + elsewhere)).isEmpty();
  }

  @Test
  void messages_are_paged_the_newest_first() {
    booked(patient, patient, Duration.ofDays(3));
    for (var n = 1; n <= 5; n++) written("n" + n);
    var id = own().getFirst().id();
    var second =
        Objects.requireNonNull(
            get("/" + id + "/messages?page=1&size=2", mine)
                .expectStatus()
                .isOk()
                .expectBody(MESSAGES)
                .returnResult()
                .getResponseBody());
    assertThat(second.items()).extracting(Message::text).containsExactly("n3", "n2");
    assertThat(second.total()).isEqualTo(5);
  }

  @Test
  void a_crowd_of_messages_gets_a_number_each_and_no_more_than_one_may() throws Exception {
    booked(patient, patient, Duration.ofDays(3));
    List<Callable<Integer>> crowd =
        IntStream.range(0, 30)
            .mapToObj(n -> (Callable<Integer>) () -> status(write("n" + n, mine)))
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = threads.invokeAll(crowd);
      for (var answer : answers) assertThat(answer.get()).isIn(201, 409, 429);
    }
    var id = own().getFirst().id();
    for (int more = 0; more < 25; more++) write("more", mine);
    assertThat(messages.page(id, 0, 100).items())
        .extracting(health.consulta.booking.Message::number)
        .containsExactlyElementsOf(IntStream.iterate(20, n -> n > 0, n -> n - 1).boxed().toList());
    write("too much", mine)
        .expectStatus()
        .isEqualTo(HttpStatus.TOO_MANY_REQUESTS)
        .expectHeader()
        .exists("Retry-After")
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("TOO_MANY_MESSAGES");
    answer(id, "one at a time, please", staff).expectStatus().isCreated();
  }

  @Test
  void a_message_whose_writer_died_is_counted_by_its_news_and_hearing_it_twice_is_once() {
    booked(patient, patient, Duration.ofDays(3));
    var id = conversations.between(patient, practitioner).id();
    assertThat(own()).isEmpty();
    get("/" + id, mine).expectStatus().isNotFound();
    var conversation = conversations.find(id).orElseThrow();
    messages.add(
        health.consulta.booking.Message.written(
            UUID.randomUUID(),
            conversation,
            1,
            MessageSide.PATIENT,
            patient,
            now,
            new Sealed("key", new byte[] {1})));
    await().untilAsserted(() -> assertThat(inbox(doctor)).hasSize(1));
    for (int twice = 0; twice < 2; twice++) count.of(id, 1);
    assertThat(inbox(doctor).getFirst().unread()).isEqualTo(1);
    read(id, 1, doctor).expectStatus().isNoContent();
    count.of(id, 1);
    assertThat(inbox(doctor).getFirst().unread()).isZero();
  }

  @Test
  void what_somebody_of_the_practice_reads_is_on_the_patients_record() {
    booked(patient, patient, Duration.ofDays(3));
    written(WORDS);
    var id = inbox(staff).getFirst().id();
    assertThat(readings.readers(patient, AccessKind.IDENTITY, 1)).containsExactly(assistant);
    page(id, mine);
    page(id, doctor);
    assertThat(readings.readers(patient, AccessKind.MESSAGES, 1)).containsExactly(practitioner);
  }

  @Test
  void the_practice_sees_which_visits_are_to_come() {
    mandates.dependants.add(assistant);
    var next = booked(patient, patient, Duration.ofDays(3));
    var childs = booked(patient, assistant, Duration.ofDays(2));
    booked(patient, patient, Duration.ofDays(-3));
    written(WORDS);
    var one = conversation(own().getFirst().id(), staff);
    assertThat(one.coming())
        .extracting(Conversation.Coming::bookingId)
        .containsExactly(childs, next);
    assertThat(one.coming().getFirst().patientName()).isEqualTo("Patient " + assistant);
    assertThat(conversation(one.id(), mine).coming()).isEmpty();
    mandates.dependants.remove(assistant);
  }

  @Test
  void a_closed_account_leaves_no_message() {
    booked(patient, patient, Duration.ofDays(3));
    var other = UUID.randomUUID();
    booked(other, other, Duration.ofDays(3));
    write("mine stays", "Bearer " + TestTokens.of(other, Role.PATIENT)).expectStatus().isCreated();
    written(WORDS);
    var id = own().getFirst().id();
    answer(id, "Yes.", staff).expectStatus().isCreated();
    for (int twice = 0; twice < 2; twice++) forget.forget(patient);
    assertThat(inbox(doctor)).hasSize(1);
    assertThat(messages.page(id, 0, 10).items()).isEmpty();
    answer(id, "Hello?", staff).expectStatus().isNotFound();
    count.of(id, 3);
    assertThat(conversations.find(id)).isEmpty();
  }

  private UUID booked(UUID account, UUID whose, Duration ahead) {
    var visit = at(Some.visit(PaymentPolicy.AUTHORISE), ahead);
    var booking = Booking.hold(UUID.randomUUID(), account, whose, visit, Party.PATIENT, now);
    booking.started(Some.payment(Standing.AUTHORISED));
    booking.confirm(now);
    bookings.add(booking);
    return booking.id();
  }

  private Visit at(Visit some, Duration ahead) {
    var start = now.plus(ahead);
    return new Visit(
        practitioner,
        some.visitReasonId(),
        "Consultation",
        start,
        start.plusSeconds(1_200),
        some.mode(),
        some.locationId(),
        some.policy(),
        1,
        now.plusSeconds(600),
        some.changes(),
        List.of());
  }

  private SentMessage written(String text) {
    return body(write(text, mine).expectStatus().isCreated());
  }

  private ResponseSpec write(String text, String who) {
    return write(text, who, UUID.randomUUID().toString());
  }

  private ResponseSpec write(String text, String who, String key) {
    return post("", new WriteToPractice(practitioner, text), who, key);
  }

  private ResponseSpec answer(UUID id, String text, String who) {
    var key = UUID.randomUUID().toString();
    return post("/" + id + "/messages", new WriteMessage(text), who, key);
  }

  private ResponseSpec read(UUID id, int upTo, String who) {
    var key = UUID.randomUUID().toString();
    return post("/" + id + "/read", new ReadMessages(upTo), who, key);
  }

  private ResponseSpec post(String path, Object body, String who, String key) {
    return http.post()
        .uri("/api/conversations" + path)
        .header("Authorization", who)
        .header("Idempotency-Key", key)
        .body(body)
        .exchange();
  }

  private ResponseSpec get(String path, String who) {
    return http.get().uri("/api/conversations" + path).header("Authorization", who).exchange();
  }

  private static int status(ResponseSpec answer) {
    return answer.returnResult(String.class).getStatus().value();
  }

  private List<Conversation> inbox(String who) {
    return inbox(who, "");
  }

  private List<Conversation> inbox(String who, String query) {
    return items(get("/inbox" + query, who));
  }

  private List<Conversation> own() {
    return items(get("", mine));
  }

  private static List<Conversation> items(ResponseSpec answer) {
    var page = answer.expectStatus().isOk().expectBody(CONVERSATIONS).returnResult();
    return Objects.requireNonNull(page.getResponseBody()).items();
  }

  private Conversation conversation(UUID id, String who) {
    var one = get("/" + id, who).expectStatus().isOk().expectBody(Conversation.class);
    return Objects.requireNonNull(one.returnResult().getResponseBody());
  }

  private health.consulta.contract.Page<Message> page(UUID id, String who) {
    var page = get("/" + id + "/messages", who).expectStatus().isOk().expectBody(MESSAGES);
    return Objects.requireNonNull(page.returnResult().getResponseBody());
  }

  private List<String> texts(UUID id, String who) {
    return page(id, who).items().stream().map(Message::text).toList();
  }

  private static SentMessage body(ResponseSpec answer) {
    return Objects.requireNonNull(
        answer.expectBody(SentMessage.class).returnResult().getResponseBody());
  }

  /// Of an answer that is kept for its key.
  private static String body(Document document) {
    return document.get("body") instanceof Binary bytes
        ? new String(bytes.getData(), StandardCharsets.UTF_8)
        : "";
  }
}
