package health.consulta.user.account;

import health.consulta.contract.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;

@Service
public class FindAccounts {
  private static final Sort BY_NAME = Sort.by("lastName", "firstName", "id");

  private final Accounts accounts;

  FindAccounts(Accounts accounts) {
    this.accounts = accounts;
  }

  /// @param part of a name or an address; empty finds all
  public Page<health.consulta.contract.user.Account> find(String part, int page, int size) {
    var escaped = part.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
    var found = accounts.matching(escaped, PageRequest.of(page, size, BY_NAME)).map(Account::view);
    return new Page<>(found.getContent(), page, size, found.getTotalElements());
  }
}
