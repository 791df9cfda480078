package health.consulta.billing;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Payers extends JpaRepository<Payer, UUID> {
  List<Payer> findByPractitionerIdOrderByActiveDescNameAscId(UUID practitionerId);
}
