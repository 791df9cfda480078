package health.consulta.user.finding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What is left of a text when accents, capitals and hyphens make no difference, and how far two
/// words are apart.
final class Spelling {
  private Spelling() {}

  static List<String> words(String text) {
    var plain = Normalizer.normalize(text.replace("œ", "oe"), Normalizer.Form.NFD);
    return Stream.of(
            plain.replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  static String plain(String text) {
    return String.join(" ", words(text));
  }

  /// How many slips are forgiven in a word of that length.
  static int forgiven(String typed) {
    return typed.length() < 4 ? 0 : typed.length() < 8 ? 1 : 2;
  }

  /// The fewest slips (a letter too many, too few, another one, two swapped) that make what was
  /// typed the beginning of a word.
  static int slips(String typed, String word) {
    if (word.startsWith(typed)) return 0;
    int[] older = new int[word.length() + 1];
    int[] last = row(word.length());
    for (int i = 1; i <= typed.length(); i++) {
      int[] next = new int[word.length() + 1];
      next[0] = i;
      for (int j = 1; j <= word.length(); j++) {
        int same = typed.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1;
        next[j] = Math.min(Math.min(next[j - 1], last[j]) + 1, last[j - 1] + same);
        if (swapped(typed, i, word, j)) next[j] = Math.min(next[j], older[j - 2] + 1);
      }
      older = last;
      last = next;
    }
    return Arrays.stream(last).min().orElseThrow();
  }

  private static boolean swapped(String typed, int i, String word, int j) {
    return i > 1
        && j > 1
        && typed.charAt(i - 1) == word.charAt(j - 2)
        && typed.charAt(i - 2) == word.charAt(j - 1);
  }

  private static int[] row(int length) {
    int[] row = new int[length + 1];
    Arrays.setAll(row, n -> n);
    return row;
  }
}
