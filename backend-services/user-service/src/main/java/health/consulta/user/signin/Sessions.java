package health.consulta.user.signin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

interface Sessions extends JpaRepository<Session, UUID> {
  boolean existsByAccountId(UUID accountId);

  boolean existsByAccountIdAndDevice(UUID accountId, String device);

  /// One command, so that a token is spent once, whoever races.
  @Modifying
  @Transactional
  @Query(
      """
      update Session s set s.tokenHash = :newHash, s.idleAt = :idleAt
      where s.id = :id and s.tokenHash = :oldHash and s.endedAt is null
        and s.expiresAt > :now and s.idleAt > :now
      """)
  int rotate(UUID id, String oldHash, String newHash, Instant idleAt, Instant now);

  @Modifying
  @Transactional
  @Query("update Session s set s.endedAt = :now where s.id = :id and s.endedAt is null")
  int end(UUID id, Instant now);

  @Modifying
  @Transactional
  @Query(
      """
      update Session s set s.endedAt = :now
      where s.id = :id and s.tokenHash = :hash and s.endedAt is null
      """)
  int end(UUID id, String hash, Instant now);

  @Modifying
  @Transactional
  @Query(
      """
      update Session s set s.endedAt = :now
      where s.accountId = :accountId and s.id <> :current and s.endedAt is null
      """)
  int endOthers(UUID accountId, UUID current, Instant now);

  @Query(
      """
      select s from Session s
      where s.accountId = :accountId and s.endedAt is null and s.expiresAt > :now and s.idleAt > :now
      order by s.idleAt desc
      """)
  List<Session> open(UUID accountId, Instant now);

  @Modifying
  @Transactional
  @Query("delete from Session s where s.expiresAt < :moment")
  int forgetBefore(Instant moment);
}
