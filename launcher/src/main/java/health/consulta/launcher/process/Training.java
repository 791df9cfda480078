package health.consulta.launcher.process;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;

/// Runs a main class whose jars are not on the class path, so that a cache made of this run holds
/// only what is: `JARS MAIN arguments`. It is packed into a jar of its own and needs nothing else
/// of ours.
public final class Training {
  private Training() {}

  public static void main(String[] words) throws Exception {
    var jars = new ArrayList<URL>();
    for (var jar : words[0].split(File.pathSeparator)) {
      jars.add(Path.of(jar).toUri().toURL());
    }
    var loader = new URLClassLoader(jars.toArray(URL[]::new), Training.class.getClassLoader());
    Thread.currentThread().setContextClassLoader(loader);
    var main = Class.forName(words[1], true, loader).getDeclaredMethod("main", String[].class);
    main.setAccessible(true);
    main.invoke(null, (Object) Arrays.copyOfRange(words, 2, words.length));
  }
}
