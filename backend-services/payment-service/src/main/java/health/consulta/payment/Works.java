package health.consulta.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/// Who works on an item claims it for a while; a claim that runs out (its process died) is
/// anybody's again.
interface Works extends JpaRepository<Work, UUID> {
  /// Writes an item down; one that was done before is to be done again.
  @Modifying
  @Query(
      nativeQuery = true,
      value =
          "insert into payment_work (id, payment_id, kind, reference, attempts, due_at)"
              + " values (uuid(), :paymentId, :kind, :reference, 0, :due)"
              + " on duplicate key update due_at = :due, done_at = null, claim = null, attempts = 0")
  void add(String paymentId, String kind, String reference, Instant due);

  @Modifying
  @Query(
      nativeQuery = true,
      value =
          "insert ignore into payment_work"
              + " (id, payment_id, kind, reference, amount_minor, note, attempts, due_at)"
              + " values (uuid(), :paymentId, 'REFUND', :refundId, :minor, :reason, 0, :due)")
  void addRefund(String paymentId, String refundId, long minor, String reason, Instant due);

  @Query("select w.id from Work w where w.doneAt is null and w.dueAt <= :now order by w.dueAt")
  List<UUID> due(Instant now, Limit most);

  @Query(
      "select w.id from Work w where w.paymentId = :paymentId and w.kind = :kind"
          + " and w.reference = :reference")
  Optional<UUID> find(UUID paymentId, Work.Kind kind, String reference);

  List<Work> findByPaymentIdAndKindOrderByDueAt(UUID paymentId, Work.Kind kind);

  @Transactional
  @Modifying
  @Query(
      "update Work w set w.claim = :claim, w.dueAt = :until, w.attempts = w.attempts + 1"
          + " where w.id = :id and w.doneAt is null and w.dueAt <= :dueBy")
  int claim(UUID id, UUID claim, Instant dueBy, Instant until);

  @Transactional
  @Modifying
  @Query(
      "update Work w set w.doneAt = :now, w.refusal = :refusal"
          + " where w.id = :id and w.claim = :claim")
  int finish(UUID id, UUID claim, Instant now, @Nullable String refusal);

  @Transactional
  @Modifying
  @Query("update Work w set w.dueAt = :due, w.claim = null where w.id = :id and w.claim = :claim")
  int postpone(UUID id, UUID claim, Instant due);
}
