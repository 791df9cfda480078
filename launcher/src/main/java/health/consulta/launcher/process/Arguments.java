package health.consulta.launcher.process;

import java.util.HashMap;
import java.util.Map;

/// The `--name value` arguments of a server process.
public final class Arguments {
  private final Map<String, String> values = new HashMap<>();

  public Arguments(String... words) {
    for (int i = 0; i + 1 < words.length; i += 2) {
      values.put(words[i], words[i + 1]);
    }
  }

  public String text(String name) {
    var value = values.get("--" + name);
    if (value == null) {
      throw new IllegalArgumentException("--" + name + " is missing");
    }
    return value;
  }

  public int number(String name) {
    return Integer.parseInt(text(name));
  }
}
