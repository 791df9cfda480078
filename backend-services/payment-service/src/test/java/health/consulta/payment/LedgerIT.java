package health.consulta.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.consulta.contract.Money;
import health.consulta.contract.Role;
import health.consulta.contract.payment.LedgerTransaction.Kind;
import health.consulta.payment.Provider.Moved;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeService
class LedgerIT {
  @Autowired private Api api;
  @Autowired private JdbcClient jdbc;
  @Autowired private FakeProvider provider;

  private final String reference = "pi_" + UUID.randomUUID();
  private final LocalDate today = LocalDate.now(Reconcile.BOOKS);

  @AfterEach
  void answers() {
    provider.silent = false;
    provider.moved.clear();
  }

  private void book(String debit, String credit, long minor) {
    jdbc.sql(
            "insert into ledger_transaction values"
                + " (uuid(), utc_timestamp(3), 'CAPTURE', uuid(), uuid(), ?, ?, ?, ?, 'EUR')")
        .params(reference, debit, credit, minor)
        .update();
  }

  private void book() {
    book("provider:stripe", "patient:x", 2500);
  }

  @Test
  void the_database_lets_nobody_change_or_delete_a_row() {
    book();
    for (var act :
        new String[] {
          "update ledger_transaction set amount_minor = 1",
          "delete from ledger_transaction",
          "truncate table ledger_transaction",
          "drop table ledger_transaction",
          "alter table ledger_transaction drop constraint positive"
        }) assertThatThrownBy(() -> jdbc.sql(act).update()).hasStackTraceContaining("denied");
  }

  @Test
  void a_movement_is_booked_once_and_moves_something_from_one_account_to_another() {
    book();
    assertThatThrownBy(this::book).hasMessageContaining("booked_once");
    assertThatThrownBy(() -> book("provider:stripe", "patient:x", 0))
        .hasMessageContaining("positive");
    assertThatThrownBy(() -> book("provider:stripe", "patient:x", -1))
        .hasMessageContaining("positive");
    assertThatThrownBy(() -> book("patient:x", "patient:x", 1)).hasMessageContaining("two_sides");
    assertThat(jdbc.sql("select sum(amount_minor) from ledger_entry").query(Long.class).single())
        .isZero();
  }

  private String checksum() {
    var answer =
        api.get("/api/payments/ledger/checksum", Api.as(Role.ADMINISTRATOR, UUID.randomUUID()));
    assertThat(answer).hasStatusOk();
    return api.read(answer, health.consulta.contract.payment.LedgerChecksum.class).sha256();
  }

  @Test
  void the_checksum_is_the_same_for_the_same_rows_and_another_for_one_more() {
    book();
    var before = checksum();
    assertThat(checksum()).isEqualTo(before);
    jdbc.sql(
            "insert into ledger_transaction values (uuid(), utc_timestamp(3), 'REFUND', uuid(),"
                + " uuid(), ?, 'patient:x', 'provider:stripe', 1, 'EUR')")
        .params(reference)
        .update();
    assertThat(checksum()).isNotEqualTo(before);
  }

  private Moved moved(String reference, long minor) {
    return new Moved(Kind.CAPTURE, reference, Money.euros(minor), null, Instant.now());
  }

  private java.util.List<health.consulta.contract.payment.Reconciliation.Difference> compared() {
    var answer =
        api.post(
            "/api/payments/reconciliations",
            "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(today, today),
            Api.as(Role.ADMINISTRATOR, UUID.randomUUID()));
    assertThat(answer).hasStatus(201);
    var found = api.one(answer, health.consulta.contract.payment.Reconciliation.class);
    return found.differences().stream()
        .filter(difference -> difference.reference().startsWith(reference))
        .toList();
  }

  @Test
  void what_both_say_alike_is_no_difference() {
    book();
    provider.moved.add(moved(reference, 2500));
    assertThat(compared()).isEmpty();
  }

  @Test
  void what_one_of_the_two_lacks_or_says_otherwise_is_named() {
    book();
    assertThat(compared())
        .singleElement()
        .satisfies(lacks -> {
          assertThat(lacks.here()).isEqualTo(Money.euros(2500));
          assertThat(lacks.there()).isNull();
        });
    provider.moved.add(moved(reference, 2400));
    provider.moved.add(moved(reference + "-other", 100));
    assertThat(compared())
        .hasSize(2)
        .anySatisfy(other -> {
          assertThat(other.here()).isEqualTo(Money.euros(2500));
          assertThat(other.there()).isEqualTo(Money.euros(2400));
        })
        .anySatisfy(unknown -> assertThat(unknown.here()).isNull());
    var list =
        api.get("/api/payments/reconciliations", Api.as(Role.ADMINISTRATOR, UUID.randomUUID()));
    assertThat(list).bodyText().contains(reference + "-other");
  }

  @Test
  void a_silent_provider_is_no_agreement() {
    provider.silent = true;
    var answer =
        api.post(
            "/api/payments/reconciliations",
            "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(today, today),
            Api.as(Role.ADMINISTRATOR, UUID.randomUUID()));
    assertThat(answer).hasStatus(503).containsHeader("Retry-After");
  }

  @Test
  void it_is_all_the_administrators() {
    for (var path :
        new String[] {"/api/payments/ledger/checksum", "/api/payments/reconciliations"}) {
      assertThat(api.get(path, Api.as(Role.PRACTITIONER, UUID.randomUUID()))).hasStatus(403);
      assertThat(api.get(path, null)).hasStatus(401);
    }
    var admin = Api.as(Role.ADMINISTRATOR, UUID.randomUUID());
    for (var wrong :
        new String[] {
          "{}",
          "{\"from\":\"2026-02-30\",\"to\":\"2026-03-01\"}",
          "{\"from\":\"2026-03-02\",\"to\":\"2026-03-01\"}",
          "{\"from\":\"2025-03-02\",\"to\":\"2026-03-01\"}"
        })
      assertThat(api.post("/api/payments/reconciliations", wrong, admin).getResponse().getStatus())
          .isIn(400, 422);
  }
}
