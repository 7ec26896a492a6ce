package org.medellinlab.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/// Sockets that send at once. With Nagle's algorithm each message waits for the other side's delayed
/// acknowledgement: some twenty messages a second instead of thousands.
final class NoDelaySockets extends SSLSocketFactory {

    private final SSLSocketFactory sockets;

    NoDelaySockets(SSLSocketFactory sockets) {
        this.sockets = sockets;
    }

    /// For connections that are not encrypted from the start.
    static SocketFactory plain() {
        return new Plain();
    }

    @Override
    public Socket createSocket() throws IOException {
        return atOnce(sockets.createSocket());
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        return atOnce(sockets.createSocket(socket, host, port, autoClose));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return atOnce(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return atOnce(sockets.createSocket(host, port, localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return atOnce(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return atOnce(sockets.createSocket(address, port, localAddress, localPort));
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return sockets.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return sockets.getSupportedCipherSuites();
    }

    private static Socket atOnce(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static final class Plain extends SocketFactory {

        @Override
        public Socket createSocket() throws IOException {
            return atOnce(new Socket());
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return atOnce(new Socket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
            return atOnce(new Socket(host, port, localHost, localPort));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return atOnce(new Socket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
                throws IOException {
            return atOnce(new Socket(address, port, localAddress, localPort));
        }
    }
}
