package health.consulta.user.account;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Dependants extends JpaRepository<Dependant, UUID> {
  List<Dependant> findByAccountIdOrderByCreatedAt(UUID accountId);

  List<Dependant> findByAccountIdAndEndedAtIsNullOrderByCreatedAt(UUID accountId);

  List<Dependant> findByEmail(String email);
}
