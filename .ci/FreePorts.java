import java.net.ServerSocket;

/** Prints two ports that nobody listens on. */
class FreePorts {
    public static void main(String[] args) throws Exception {
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket other = new ServerSocket(0)) {
            System.out.println(one.getLocalPort() + " " + other.getLocalPort());
        }
    }
}
