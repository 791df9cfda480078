package health.consulta.portal.setup;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.UserApi;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds by name to whom patients are pointed while a practitioner is away.
final class StandInField extends ComboBox<Practitioner> {
  private static final int LEAST = 2;
  private static final int MOST = 20;

  private final UserApi users;
  private @Nullable UUID away;

  StandInField(UserApi users) {
    super(Words.of("setup.standIn"));
    this.users = users;
    setItems(this::found);
    setItemLabelGenerator(StandInField::label);
    setHelperText(Words.of("setup.standIn.hint"));
    setClearButtonVisible(true);
  }

  /// @param practitioner who stands in for nobody but others
  void of(Practitioner practitioner) {
    away = practitioner.id();
    clear();
  }

  private Stream<Practitioner> found(Query<Practitioner, String> query) {
    var words = query.getFilter().orElse("").strip();
    var offset = query.getOffset();
    var limit = query.getLimit();
    if (words.length() < LEAST) return Stream.empty();
    try {
      return users.practitioners(words, Map.of(), 0, MOST).items().stream()
          .filter(each -> !each.id().equals(away))
          .skip(offset)
          .limit(limit);
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
      return Stream.empty();
    }
  }

  private static String label(Practitioner who) {
    return who.displayName() + " · " + who.locations().getFirst().city();
  }
}
