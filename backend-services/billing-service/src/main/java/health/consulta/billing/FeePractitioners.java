package health.consulta.billing;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface FeePractitioners extends JpaRepository<FeePractitioner, UUID> {}
