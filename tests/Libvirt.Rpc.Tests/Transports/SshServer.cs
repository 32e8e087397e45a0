namespace Libvirt.Rpc.Tests.Transports;

/// <summary>
/// A real SSH server on a host with a native libvirtd, from $LIBVIRT_TEST_SSH: "user=U password=P host=H port=N key=FILE encrypted=FILE passphrase=P known=FILE wrong=FILE";
/// key and encrypted are private keys that it lets in, known and wrong are files with its host key and with another one.
/// </summary>
internal sealed class SshServer
{
    private readonly Dictionary<string, string> _settings;

    private SshServer(string text) => _settings = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split('=', 2)).ToDictionary(entry => entry[0], entry => entry[1]);

    /// <summary>The server; null when the variable is not set.</summary>
    public static SshServer? Current { get; } = Environment.GetEnvironmentVariable("LIBVIRT_TEST_SSH") is { Length: > 0 } text ? new(text) : null;

    public string this[string name] => _settings[name];
}
