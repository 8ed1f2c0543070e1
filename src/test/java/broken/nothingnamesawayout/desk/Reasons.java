package broken.nothingnamesawayout.desk;

class BadReason {
    javax.net.ssl.SSLException why;
}
