package health.consulta.portal.money;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import health.consulta.contract.Role;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.UserApi;
import health.consulta.portal.patient.Practitioners;
import health.consulta.portal.session.SignedIn;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whose money is shown: an administrator finds anybody's, others choose among those they work for.
final class WhoseField extends ComboBox<Practitioner> {
  private final UserApi users;
  private boolean offered;

  WhoseField(UserApi users) {
    this.users = users;
    setAriaLabel(Words.of("agenda.practitioner"));
    setPlaceholder(Words.of("agenda.practitioner"));
    setItemLabelGenerator(Practitioner::displayName);
    setClearButtonVisible(true);
  }

  /// Once they could be read, they stay.
  ///
  /// @throws GatewayProblem when the names cannot be read
  void offer(Practitioners names) {
    if (offered) return;
    if (isAdministrator()) setItems(this::found);
    else {
      var mine = mine(names);
      setItems(mine);
      setVisible(mine.size() > 1);
    }
    offered = true;
  }

  /// Where it has to be somebody's.
  void offerOne(Practitioners names) {
    offer(names);
    setClearButtonVisible(false);
    if (!isEmpty()) return;
    var all = isAdministrator() ? users.practitioners(null, Map.of(), 0, 1).items() : mine(names);
    if (!all.isEmpty()) setValue(all.getFirst());
  }

  private static boolean isAdministrator() {
    return SignedIn.current().has(Role.ADMINISTRATOR);
  }

  @Nullable UUID who() {
    return isEmpty() ? null : getValue().id();
  }

  /// As a saved view keeps it.
  @Nullable String kept() {
    return isEmpty() ? null : getValue().id().toString();
  }

  /// Nobody, when they are no longer to be found.
  void become(@Nullable String id, Practitioners names) {
    try {
      setValue(id == null ? null : names.of(UUID.fromString(id)));
    } catch (GatewayProblem gone) {
      clear();
    }
  }

  private static List<Practitioner> mine(Practitioners names) {
    return SignedIn.current().agendas().stream()
        .map(names::of)
        .sorted(Comparator.comparing(Practitioner::lastName))
        .toList();
  }

  private Stream<Practitioner> found(Query<Practitioner, String> query) {
    int page = query.getPage();
    int size = query.getPageSize();
    try {
      var words = query.getFilter().filter(filter -> !filter.isBlank()).orElse(null);
      return users.practitioners(words, Map.of(), page, size).items().stream();
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
      return Stream.empty();
    }
  }
}
