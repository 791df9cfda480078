package health.consulta.user.finding;

import health.consulta.contract.user.Need;
import health.consulta.contract.user.Practitioner;
import health.consulta.contract.user.Understood;
import health.consulta.user.directory.Directory;
import health.consulta.user.directory.DirectorySearch;
import java.util.List;
import org.springframework.stereotype.Service;

/// From somebody's words to whom they may want to see. Nothing of it is kept or logged.
@Service
public class UnderstandNeed {
  private static final int MOST = 5;

  /// Fewer letters are in every name.
  private static final int SHORTEST = 3;

  private final Vocabulary vocabulary;
  private final Directory directory;

  UnderstandNeed(Vocabulary vocabulary, Directory directory) {
    this.vocabulary = vocabulary;
    this.directory = directory;
  }

  public Understood understand(Need need) {
    var text = need.text().strip();
    var named = text.length() < SHORTEST ? List.<Practitioner>of() : named(text);
    var specialties = vocabulary.specialties(text, named.isEmpty());
    return new Understood(
        specialties.stream().limit(MOST).toList(),
        named.isEmpty() && specialties.isEmpty() ? near(text) : named,
        vocabulary.urgent(text));
  }

  private List<Practitioner> named(String text) {
    return directory.search(DirectorySearch.of(text), 0, MOST).items();
  }

  /// Whose last name is only slips away.
  private List<Practitioner> near(String text) {
    var words = Spelling.words(text);
    if (words.isEmpty() || Spelling.forgiven(words.getLast()) == 0) return List.of();
    var typed = words.getLast();
    return directory.beginning(typed.substring(0, 1)).stream()
        .filter(each ->
            Spelling.slips(typed, Spelling.plain(each.lastName())) <= Spelling.forgiven(typed))
        .limit(MOST)
        .map(each -> directory.one(each.accountId()))
        .toList();
  }
}
