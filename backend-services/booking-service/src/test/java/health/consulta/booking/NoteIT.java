package health.consulta.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import health.consulta.contract.PaymentProvider;
import health.consulta.contract.Role;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.StaffNote;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.TestTokens;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/// What the practice notes on a booking is the practice's alone.
@ServiceTest
@Import(BookingIT.Neighbours.class)
class NoteIT {
  private static final String WORDS = "comes with an interpreter";

  private final UUID patient = UUID.randomUUID();
  private final UUID practitioner = UUID.randomUUID();
  private final String staff = "Bearer " + TestTokens.assistant(UUID.randomUUID(), practitioner);

  @Autowired private RestTestClient http;
  @Autowired private MongoTemplate mongo;
  @Autowired private Bookings bookings;
  @Autowired private KeepNote notes;

  @Test
  void it_is_written_with_the_booking_and_read_by_the_practice_and_nobody_else() {
    var id = booked(WORDS);
    var doctor = "Bearer " + TestTokens.of(practitioner, Role.PRACTITIONER);
    for (var reader : List.of(staff, doctor)) assertThat(read(id, reader).text()).isEqualTo(WORDS);
    var mine = "Bearer " + TestTokens.of(patient, Role.PATIENT);
    get("/note", id, mine).expectStatus().isForbidden();
    put(id, new StaffNote("mine", null), mine).expectStatus().isForbidden();
    for (var other :
        List.of(
            TestTokens.of(UUID.randomUUID(), Role.PRACTITIONER),
            TestTokens.assistant(UUID.randomUUID(), UUID.randomUUID()))) {
      get("/note", id, "Bearer " + other).expectStatus().isNotFound();
      put(id, new StaffNote("mine", null), "Bearer " + other).expectStatus().isNotFound();
    }
    http.get().uri("/api/bookings/{id}/note", id).exchange().expectStatus().isUnauthorized();
    for (var reader : List.of(mine, staff))
      assertThat(get("", id, reader).expectBody(String.class).returnResult().getResponseBody())
          .contains(id.toString())
          .doesNotContain("interpreter");
  }

  @Test
  void nothing_of_it_is_stored_or_told_in_the_clear_and_it_opens_as_its_bookings_only() {
    var id = booked(WORDS);
    for (var collection : mongo.getCollectionNames())
      for (var document : mongo.find(new Query(), Document.class, collection))
        assertThat(document.toString()).doesNotContain("interpreter");
    var note = bookings.find(id).orElseThrow().note().orElseThrow();
    var other = booked(null);
    bookings.change(other, booking -> booking.note(note, null));
    assertThatIllegalStateException().isThrownBy(() -> notes.read(other, caller()));
  }

  @Test
  void who_writes_over_another_note_has_read_it() {
    var id = booked(null);
    assertThat(read(id, staff)).isEqualTo(new StaffNote("", null));
    var first = written(id, " call first ", null);
    assertThat(first.text()).isEqualTo("call first");
    for (var unread : new Instant[] {null, Instant.EPOCH})
      put(id, new StaffNote("mine", unread), staff)
          .expectStatus()
          .isEqualTo(HttpStatus.CONFLICT)
          .expectBody()
          .jsonPath("$.code")
          .isEqualTo("NOTE_CHANGED");
    var second = written(id, "call twice", first.at());
    assertThat(written(id, " ", second.at())).isEqualTo(new StaffNote("", null));
    assertThat(bookings.find(id).orElseThrow().note()).isEmpty();
  }

  @Test
  void a_patient_writes_none_and_nobody_writes_a_book() {
    var slot = slot("mine");
    post(slot, "Bearer " + TestTokens.of(patient, Role.PATIENT)).expectStatus().isForbidden();
    post(slot("x".repeat(1001)), staff).expectStatus().isBadRequest();
    put(booked(null), new StaffNote("x".repeat(1001), null), staff).expectStatus().isBadRequest();
    put(UUID.randomUUID(), new StaffNote("x", null), staff).expectStatus().isNotFound();
  }

  private health.consulta.kit.security.Caller caller() {
    return new health.consulta.kit.security.Caller(
        practitioner, java.util.Set.of(Role.PRACTITIONER), java.util.Set.of());
  }

  private StaffNote read(UUID id, String reader) {
    return body(get("/note", id, reader).expectStatus().isOk());
  }

  private StaffNote written(UUID id, String text, @Nullable Instant was) {
    return body(put(id, new StaffNote(text, was), staff).expectStatus().isOk());
  }

  private static StaffNote body(ResponseSpec answer) {
    return Objects.requireNonNull(
        answer.expectBody(StaffNote.class).returnResult().getResponseBody());
  }

  private ResponseSpec get(String path, UUID id, String who) {
    return http.get().uri("/api/bookings/{id}" + path, id).header("Authorization", who).exchange();
  }

  private ResponseSpec put(UUID id, StaffNote note, String who) {
    return http.put()
        .uri("/api/bookings/{id}/note", id)
        .header("Authorization", who)
        .body(note)
        .exchange();
  }

  private BookSlot slot(@Nullable String note) {
    return new BookSlot(
        practitioner,
        UUID.randomUUID(),
        Some.START,
        patient,
        PaymentProvider.NONE,
        null,
        null,
        null,
        note);
  }

  private UUID booked(@Nullable String note) {
    return Objects.requireNonNull(
            post(slot(note), staff)
                .expectStatus()
                .isCreated()
                .expectBody(health.consulta.contract.booking.Booking.class)
                .returnResult()
                .getResponseBody())
        .id();
  }

  private ResponseSpec post(BookSlot wanted, String who) {
    return http.post()
        .uri("/api/bookings")
        .header("Authorization", who)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(wanted)
        .exchange();
  }
}
