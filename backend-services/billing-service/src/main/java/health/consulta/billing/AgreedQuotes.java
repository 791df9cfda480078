package health.consulta.billing;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AgreedQuotes extends JpaRepository<AgreedQuote, UUID> {
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select q from AgreedQuote q where q.bookingId = :bookingId")
  Optional<AgreedQuote> lock(UUID bookingId);
}
