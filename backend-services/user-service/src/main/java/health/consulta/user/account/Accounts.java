package health.consulta.user.account;

import health.consulta.contract.Role;
import health.consulta.contract.user.AccountStatus;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface Accounts extends JpaRepository<Account, UUID> {
  Optional<Account> findByEmail(String email);

  default Optional<Account> active(UUID id) {
    return findById(id).filter(account -> account.status() == AccountStatus.ACTIVE);
  }

  boolean existsByEmail(String email);

  @Query("select count(a) from Account a join a.roles r where r = :role")
  long countByRole(Role role);

  @Query("select count(a) from Account a join a.roles r where r = :role and a.id in :ids")
  long countByRoleAmong(Role role, Set<UUID> ids);

  @Query(
      "select a from Account a join a.practitioners p where p = :practitioner order by a.lastName")
  List<Account> running(UUID practitioner);

  /// All who hold the role, locked until the transaction ends, so that two cannot give it up at
  /// once.
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select a from Account a join a.roles r where r = :role and a.status = :status")
  List<Account> holding(Role role, AccountStatus status);

  @Query(
      """
      select a from Account a
      where a.status <> ERASED and
         (:part = '' or a.email like concat('%', :part, '%') escape '!'
         or concat(a.firstName, ' ', a.lastName) like concat('%', :part, '%') escape '!')
      """)
  Page<Account> matching(String part, Pageable page);
}
