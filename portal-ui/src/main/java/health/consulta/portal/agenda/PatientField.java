package health.consulta.portal.agenda;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds a patient of the practice, or puts one on file: one field for both.
final class PatientField extends ComboBox<Person> {
  private static final int LEAST = 2;

  private final People people;
  private @Nullable Column column;

  PatientField(People people) {
    super(Words.of("agenda.book.patient"));
    this.people = people;
    setItems(this::found);
    setItemLabelGenerator(PatientField::label);
    setHelperText(Words.of("agenda.book.known"));
    setErrorMessage(Words.of("agenda.book.patient.needed"));
    setRequiredIndicatorVisible(true);
    setManualValidation(true); // who is being put on file is not missing
    addValueChangeListener(chosen -> {
      setInvalid(false);
      var who = chosen.getValue();
      if (who != null && who.isNobody()) create(who.name());
    });
  }

  /// @param at whose patients
  void of(Column at) {
    column = at;
  }

  private Stream<Person> found(Query<Person, String> query) {
    var words = query.getFilter().orElse("").strip();
    var offset = query.getOffset();
    var limit = query.getLimit();
    var at = column;
    if (at == null || words.length() < LEAST) return Stream.empty();
    try {
      return Stream.concat(people.find(at, words).stream(), Stream.of(Person.nobody(words)))
          .skip(offset)
          .limit(limit);
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
      return Stream.empty();
    }
  }

  private static String label(Person who) {
    return who.isNobody() ? Words.of("agenda.patient.new", who.name()) : who.label();
  }

  private void create(String words) {
    clear();
    if (column != null) new PatientDialog(people, column, words, this::setValue).open();
  }
}
