using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Libvirt.Rpc.Security.Tls;

/// <summary>Whether a certificate is a server's of a name or address.</summary>
internal static class HostNames
{
    /// <summary>Compares as GnuTLS does: alternative names with wildcards, without any the common name, and addresses also where they were written as names.</summary>
    public static bool Match(X509Certificate2 certificate, string hostName)
    {
        try
        {
            if (certificate.MatchesHostname(hostName))
                return true;
        }
        catch (ArgumentException)
        {
            // Not a name of DNS at all, so no certificate is for it.
            return false;
        }
        if (!IPAddress.TryParse(hostName, out _))
            return false;
        foreach (var extension in certificate.Extensions)
            if (extension is X509SubjectAlternativeNameExtension names)
                foreach (var name in names.EnumerateDnsNames())
                    if (name == hostName)
                        return true;
        return false;
    }
}
