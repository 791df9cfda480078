package health.consulta.billing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

interface Invoices extends JpaRepository<Invoice, UUID>, JpaSpecificationExecutor<Invoice> {
  Optional<Invoice> findByBookingId(UUID bookingId);
}
