namespace Libvirt.Rpc.Transports;

/// <summary>Why ssh ended before the login was done: what it said, as native's errors.</summary>
internal static class SshFailure
{
    private const int UsualPort = 22;
    private const StringComparison Exact = StringComparison.Ordinal;

    /// <summary>The port of an SSH address.</summary>
    public static int PortOf(RemoteAddress address) => address.Port > 0 ? address.Port : UsualPort;

    /// <summary>Makes the error.</summary>
    /// <param name="address">Where ssh should have gone.</param>
    /// <param name="words">What it wrote to standard error, in the C locale.</param>
    public static LibvirtException From(RemoteAddress address, string words)
    {
        bool isLibssh = address.Transport == TransportKind.Libssh;
        var domain = isLibssh ? ErrorDomain.Libssh : ErrorDomain.Ssh;
        var host = $"{address.Host}:{PortOf(address)}";
        if (words.Contains("HOST IDENTIFICATION HAS CHANGED", Exact) || words.Contains("Host key verification failed", Exact))
            return LibvirtException.Create(domain, ErrorNumber.AuthFailed, $"!!! SSH HOST KEY VERIFICATION FAILED !!!: Identity of host '{host}' differs from stored identity. {words}");
        if (words.Contains("Permission denied", Exact) || words.Contains("Too many authentication failures", Exact))
            return LibvirtException.Create(domain, ErrorNumber.AuthFailed, address.KeyFile is { Length: > 0 } key && !File.Exists(key)
                ? $"error while reading private key '{key}'" : $"authentication failed: {words}");
        if (After(words, "Could not resolve hostname ") is { } unresolved)
            return LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.SystemError, $"Unable to resolve address '{address.Host}' service '{PortOf(address)}': {Reason(unresolved)}");
        if (After(words, "connect to host ") is { } unconnected)
            return LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.SystemError, $"unable to connect to server at '{host}': {Reason(unconnected)}");
        return LibvirtException.Create(domain, isLibssh ? ErrorNumber.Libssh : ErrorNumber.Ssh, words.Length > 0 ? words : "ssh ended without a word");
    }

    /// <summary>The rest of the line after a text.</summary>
    private static string? After(string words, string start)
    {
        int from = words.IndexOf(start, Exact);
        if (from < 0)
            return null;
        var rest = words[(from + start.Length)..];
        return rest.IndexOf('\n') is >= 0 and var end ? rest[..end].TrimEnd() : rest;
    }

    private static string Reason(string line) => line.IndexOf(": ", Exact) is >= 0 and var colon ? line[(colon + 2)..] : line;
}
