package health.consulta.user.signin;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoredKeys extends JpaRepository<StoredKey, Integer> {
  List<StoredKey> findAllByOrderByGenerationDesc();
}
