package health.consulta.payment;

import health.consulta.contract.payment.LedgerTransaction.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

interface Bookkeeping extends JpaRepository<Booked, UUID> {
  @Query("select b from Booked b where b.at >= :from and b.at < :until order by b.at, b.id")
  Page<Booked> between(Instant from, Instant until, Pageable page);

  /// Of one account, such as `provider:stripe`.
  @Query(
      "select b from Booked b where b.at >= :from and b.at < :until"
          + " and (b.debitAccount = :account or b.creditAccount = :account) order by b.at, b.id")
  List<Booked> ofAccount(String account, Instant from, Instant until);

  Optional<Booked> findByKindAndProviderReference(Kind kind, String reference);

  List<Booked> findByPaymentIdOrderByAt(UUID paymentId);

  /// Row by row, however many there are.
  @QueryHints(
      @jakarta.persistence.QueryHint(
          name = "org.hibernate.fetchSize",
          value = "" + Integer.MIN_VALUE))
  @Query("select b from Booked b where b.at < :until order by b.at, b.id")
  Stream<Booked> before(Instant until);

  @Query(
      "select b from Booked b join Payment p on p.id = b.paymentId"
          + " where p.practitionerId = :practitionerId and b.at >= :from and b.at < :until")
  List<Booked> ofPractice(UUID practitionerId, Instant from, Instant until);
}
