package health.consulta.portal.money;

import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.UserApi;
import health.consulta.portal.patient.Practitioners;
import health.consulta.portal.session.SignedIn;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Who works at a practice, by name.
@Component
class Team {
  private final UserApi users;
  private final Practitioners names;

  Team(UserApi users, Practitioners names) {
    this.users = users;
    this.names = names;
  }

  /// Who works there no longer, or never did, is an account.
  String name(UUID practitioner, UUID account) {
    var me = SignedIn.current().account();
    if (me.id().equals(account)) return me.firstName() + " " + me.lastName();
    try {
      if (account.equals(practitioner)) return names.of(practitioner).displayName();
      return users.assistants(practitioner).items().stream()
          .filter(each -> each.id().equals(account))
          .map(each -> each.firstName() + " " + each.lastName())
          .findFirst()
          .orElse(account.toString());
    } catch (GatewayProblem unread) {
      return account.toString();
    }
  }
}
