package health.consulta.user.signin;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

interface SecondFactors extends JpaRepository<SecondFactor, UUID> {
  /// One command, so that a code is good once, whoever races.
  @Modifying
  @Transactional
  @Query(
      "update SecondFactor f set f.lastStep = :step where f.accountId = :accountId and f.lastStep < :step")
  int spend(UUID accountId, long step);

  /// One that was never on stays, and asks nobody for anything.
  @Modifying
  @Query("delete from SecondFactor f where f.accountId = :accountId and f.confirmedAt is not null")
  int end(UUID accountId);

  @Modifying
  @Transactional
  @Query(
      "update SecondFactor f set f.confirmedAt = :now where f.accountId = :accountId and f.confirmedAt is null")
  int confirm(UUID accountId, Instant now);
}
