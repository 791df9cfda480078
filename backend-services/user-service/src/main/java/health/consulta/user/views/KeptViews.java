package health.consulta.user.views;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface KeptViews extends JpaRepository<KeptView, UUID> {
  List<KeptView> findByAccountIdAndScreenOrderByName(UUID accountId, String screen);

  /// As the database compares names: case and accents do not matter.
  Optional<KeptView> findByAccountIdAndScreenAndName(UUID accountId, String screen, String name);

  long countByAccountIdAndScreen(UUID accountId, String screen);

  @Modifying
  @Query("delete from KeptView v where v.id = :id and v.accountId = :accountId")
  int remove(UUID id, UUID accountId);
}
