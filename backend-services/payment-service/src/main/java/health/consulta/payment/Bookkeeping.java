package health.consulta.payment;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Bookkeeping extends JpaRepository<Booked, UUID> {
  @Query("select b from Booked b where b.at >= :from and b.at < :until order by b.at, b.id")
  Page<Booked> between(Instant from, Instant until, Pageable page);
}
