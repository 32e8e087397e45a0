using System.Globalization;
using System.Text;

namespace Libvirt.Driver.Qemu.CommandLine.Blocks;

/// <summary>
/// Arguments of nbdkit, which fetches an image that QEMU then reads from its socket. What is secret comes through descriptors: an argument "-FD" names one.
/// </summary>
internal static class NbdkitCommand
{
    /// <summary>All arguments, the program's own name first.</summary>
    /// <param name="image">An image with <c>Nbdkit</c> among its names.</param>
    /// <param name="secret">Value of a secret, of its kind.</param>
    /// <param name="pass">Gives a descriptor from which a value can be read.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it cannot serve such an image</exception>
    public static List<string> Arguments(BlockImage image, Func<StorageSecret, string, byte[]> secret, Func<byte[], int> pass)
    {
        List<string> arguments = ["nbdkit", "--unix", image.Names?.Nbdkit?.Socket ?? throw LibvirtException.Internal(ErrorDomain.Qemu, "no socket for nbdkit"), "--foreground"];
        if (image.ReadOnly)
            arguments.Add("--readonly");
        if (image.Source.Protocol == StorageProtocol.Ssh)
            Ssh(arguments, image, secret, pass);
        else
            Curl(arguments, image, secret, pass);
        return arguments;
    }

    /// <summary>A redirection from plain to encrypted is followed, not back.</summary>
    private static void Curl(List<string> arguments, BlockImage image, Func<StorageSecret, string, byte[]> secret, Func<byte[], int> pass)
    {
        var source = image.Source;
        arguments.Add("curl");
        arguments.Add("protocols=" + (source.Protocol == StorageProtocol.Http ? "http,https" : StorageProtocolNames.Text(source.Protocol!.Value)));
        arguments.Add("url=" + CurlTarget.Url(source));
        Login(arguments, image, secret, pass);
        if (source.Cookies.Count > 0)
            arguments.Add(Passed("cookie", Encoding.UTF8.GetBytes(image.Cookies), pass));
        if (source.SslVerify == false)
            arguments.Add("sslverify=false");
        if (source.Timeout is > 0 and var timeout)
            arguments.Add(string.Create(CultureInfo.InvariantCulture, $"timeout={timeout}"));
    }

    private static void Ssh(List<string> arguments, BlockImage image, Func<StorageSecret, string, byte[]> secret, Func<byte[], int> pass)
    {
        var source = image.Source;
        if (source.Hosts is not [var host])
            throw LibvirtException.Internal(ErrorDomain.Qemu, "protocol 'ssh' accepts only one host");
        arguments.AddRange(["ssh", "host=" + host.Name, string.Create(CultureInfo.InvariantCulture, $"port={host.Port ?? DiskSource.DefaultPort(source.Protocol)}"), "path=" + source.Name]);
        if (image.Authentication is not null)
            Login(arguments, image, secret, pass);
        else if ((source.Identity?.UserName ?? image.SshUser) is { } user)
            arguments.Add("user=" + user);
        if (source.Identity?.KeyFile is { } key)
            arguments.Add("identity=" + key);
        if (image.SshIgnoresHostKey)
            arguments.Add("verify-remote-host=false");
        if (source.KnownHosts is { } known)
            arguments.Add("known-hosts=" + known);
    }

    private static void Login(List<string> arguments, BlockImage image, Func<StorageSecret, string, byte[]> secret, Func<byte[], int> pass)
    {
        if (image.Authentication is not { } login)
            return;
        if (login.UserName is { } user)
            arguments.Add("user=" + user);
        if (login.Secret is { } password)
            arguments.Add(Passed("password", secret(password, "iscsi"), pass));
    }

    private static string Passed(string name, byte[] value, Func<byte[], int> pass) => string.Create(CultureInfo.InvariantCulture, $"{name}=-{pass(value)}");
}
