package health.consulta.user.account;

import health.consulta.user.account.MailedLink.Purpose;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface MailedLinks extends JpaRepository<MailedLink, String> {
  /// One command, so that of two who use a link at once only one succeeds.
  @Modifying
  @Query(
      """
      update MailedLink l set l.usedAt = :now
      where l.hash = :hash and l.purpose = :purpose and l.usedAt is null and l.expiresAt > :now
      """)
  int use(String hash, Purpose purpose, Instant now);

  @Query("select l.accountId from MailedLink l where l.hash = :hash")
  UUID accountOf(String hash);

  /// One command, as above.
  @Modifying
  @Query(
      """
      update MailedLink l set l.usedAt = :now
      where l.hash = :hash and l.dependantId is not null and l.usedAt is null
        and l.expiresAt > :now
      """)
  int useAboutDependant(String hash, Instant now);

  /// Whom a link that still works is about.
  @Query(
      """
      select l.dependantId from MailedLink l
      where l.hash = :hash and l.dependantId is not null and l.usedAt is null
        and l.expiresAt > :now
      """)
  Optional<UUID> dependantOf(String hash, Instant now);

  boolean existsByDependantIdAndCreatedAtAfter(UUID dependantId, Instant moment);

  @Modifying
  @Query("delete from MailedLink l where l.dependantId = :dependantId")
  void withdrawAbout(UUID dependantId);

  boolean existsByAccountIdAndPurposeAndUsedAtIsNullAndCreatedAtAfter(
      UUID accountId, Purpose purpose, Instant moment);

  @Modifying
  @Query("delete from MailedLink l where l.accountId = :accountId and l.purpose = :purpose")
  void withdraw(UUID accountId, Purpose purpose);

  @Modifying
  @Query("delete from MailedLink l where l.expiresAt < :moment")
  int forgetBefore(Instant moment);
}
