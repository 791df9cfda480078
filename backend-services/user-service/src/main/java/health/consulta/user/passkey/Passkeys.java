package health.consulta.user.passkey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

interface Passkeys extends JpaRepository<Passkey, UUID> {
  List<Passkey> findByAccountIdOrderByCreatedAt(UUID accountId);

  Optional<Passkey> findByIdAndAccountId(UUID id, UUID accountId);

  @Modifying
  @Query("delete from Passkey p where p.id = :id and p.accountId = :accountId")
  int remove(UUID id, UUID accountId);

  Optional<Passkey> findByCredentialId(byte[] credentialId);

  /// One command, so that a counter never goes back, and one that was just removed signs nobody in.
  ///
  /// @param count of signatures; 0: the device does not count
  @Modifying
  @Transactional
  @Query(
      """
      update Passkey p set p.signCount = :count, p.backedUp = :backedUp, p.usedAt = :now
      where p.id = :id and (p.signCount < :count or p.signCount = 0 and :count = 0)
      """)
  int use(UUID id, long count, boolean backedUp, Instant now);
}
