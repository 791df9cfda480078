package health.consulta.portal.agenda;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.LitRenderer;
import health.consulta.contract.consultation.PatientSearch;
import health.consulta.contract.consultation.PracticePatient;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Patients, written dates and acts in one field.
final class Palette extends Dialog {
  private static final int LEAST = 2;

  private final ComboBox<Command> field = new ComboBox<>(Words.of("agenda.palette"));
  private final AgendaApi agendas;
  private final Shown shown;
  private final List<Command> acts;
  private final Goals goals;

  /// @param kind what sort of thing it is
  record Command(String kind, String words, Runnable act) {
    static Command act(String words, Runnable act) {
      return new Command(Words.of("agenda.palette.act"), Words.of(words), act);
    }
  }

  /// What is done with what was found.
  interface Goals {
    void go(LocalDate date);

    void open(Practitioner who, PracticePatient patient);
  }

  Palette(AgendaApi agendas, Shown shown, List<Command> acts, Goals goals) {
    this.agendas = agendas;
    this.shown = shown;
    this.acts = acts;
    this.goals = goals;
    getElement().setAttribute("aria-label", Words.of("agenda.palette"));
    setWidth("32rem");
    field.setWidthFull();
    field.setItems(this::found);
    field.setItemLabelGenerator(Command::words);
    field.setRenderer(
        LitRenderer.<Command>of(
                "<span class='s-found'><span>${item.words}</span><small>${item.kind}</small></span>")
            .withProperty("words", Command::words)
            .withProperty("kind", Command::kind));
    field.setPlaceholder(Words.of("agenda.palette.example"));
    field.addValueChangeListener(chosen -> {
      if (chosen.getValue() == null) return;
      close();
      chosen.getValue().act().run();
    });
    addOpenedChangeListener(change -> {
      if (change.isOpened()) field.focus();
    });
    add(field);
  }

  private Stream<Command> found(Query<Command, String> query) {
    var words = query.getFilter().orElse("").strip();
    var offset = query.getOffset();
    var limit = query.getLimit();
    return Stream.of(dates(words), patients(words), acts(words))
        .flatMap(each -> each)
        .skip(offset)
        .limit(limit);
  }

  private Stream<Command> acts(String words) {
    var plain = WrittenDate.plain(words);
    return acts.stream().filter(each -> WrittenDate.plain(each.words()).contains(plain));
  }

  private Stream<Command> dates(String words) {
    return WrittenDate.of(words, shown.today()).stream()
        .map(
            date -> new Command(Words.of("agenda.palette.date"), full(date), () -> goals.go(date)));
  }

  private String full(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(getLocale()).format(date);
  }

  /// Of those whose agendas are shown; who sees several of them comes once.
  private Stream<Command> patients(String words) {
    if (words.length() < LEAST || words.chars().noneMatch(Character::isLetter)) return Stream.of();
    var found = new LinkedHashMap<UUID, Command>();
    try {
      for (var who : shown.chosen())
        for (var patient : agendas.patients(who.id(), new PatientSearch(words)).items())
          found.putIfAbsent(
              patient.id(),
              new Command(
                  Words.of("agenda.book.patient"), patient.name(), () -> goals.open(who, patient)));
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
    return found.values().stream();
  }
}
