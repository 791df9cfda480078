package health.consulta.billing;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Receipts extends JpaRepository<Receipt, UUID> {}
