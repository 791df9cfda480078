package health.consulta.payment;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Payments extends JpaRepository<Payment, UUID>, JpaSpecificationExecutor<Payment> {
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from Payment p where p.id = :id")
  Optional<Payment> lock(UUID id);

  @Query(
      "select p from Payment p where p.accountId = :accountId and p.method is not null"
          + " and p.settlement = 'OPEN' order by p.visitStart")
  List<Payment> withMethodOf(UUID accountId);

  Page<Payment> findByAccountId(UUID accountId, Pageable page);

  @Query("select p.id from Payment p where p.intent = :intent")
  Optional<UUID> ofIntent(String intent);

  @Query("select p.id from Payment p where p.checkAt <= :now order by p.checkAt")
  List<UUID> toCheck(Instant now, Limit most);

  @Modifying
  @Query(
      nativeQuery = true,
      value =
          "insert ignore into settled_booking (booking_id, settlement) values (:bookingId, :settlement)")
  int noteSettlement(String bookingId, String settlement);

  @Query(
      nativeQuery = true,
      value = "select settlement from settled_booking where booking_id = :bookingId for share")
  Optional<String> settlementOf(String bookingId);

  @Modifying
  @Query(
      nativeQuery = true,
      value =
          "insert ignore into repriced_booking (booking_id, at)"
              + " values (:bookingId, utc_timestamp(3))")
  int noteRepriced(String bookingId);

  @Query(
      nativeQuery = true,
      value = "select booking_id from repriced_booking where booking_id = :bookingId for share")
  Optional<String> repriced(String bookingId);

  @Modifying
  @Query(
      nativeQuery = true,
      value =
          "insert ignore into webhook_event (id, type, payment_id, received_at)"
              + " values (:id, :type, :paymentId, utc_timestamp(3))")
  int noteWebhook(String id, String type, @Nullable String paymentId);
}
