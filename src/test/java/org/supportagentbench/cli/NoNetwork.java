package org.supportagentbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProtocolFamily;
import java.net.Socket;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/// The program in a process that cannot open a socket of any kind. It is the process's provider of
/// channels, and its main class; it ends with 3 where a channel could be opened all the same.
public final class NoNetwork extends SelectorProvider {
  /// Made by the JDK.
  public NoNetwork() {}

  /// Runs the program. The factory is deprecated, and still the only way to deny plain sockets.
  @SuppressWarnings("deprecation")
  public static void main(String[] args) throws IOException {
    Socket.setSocketImplFactory(() -> {
      throw new UncheckedIOException(denied());
    });
    try (SocketChannel open = SocketChannel.open()) {
      System.err.println("There is a network: " + open);
      System.exit(3);
    } catch (IOException _) {
      Main.main(args);
    }
  }

  private static IOException denied() {
    return new IOException("There is no network in this process.");
  }

  @Override
  public DatagramChannel openDatagramChannel() throws IOException {
    throw denied();
  }

  @Override
  public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
    throw denied();
  }

  @Override
  public Pipe openPipe() throws IOException {
    throw denied();
  }

  @Override
  public AbstractSelector openSelector() throws IOException {
    throw denied();
  }

  @Override
  public ServerSocketChannel openServerSocketChannel() throws IOException {
    throw denied();
  }

  @Override
  public SocketChannel openSocketChannel() throws IOException {
    throw denied();
  }
}
