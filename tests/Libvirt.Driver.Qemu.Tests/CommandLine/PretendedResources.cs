using System.Text;
using Libvirt.Documents.Domains;
using Libvirt.Driver.Qemu.CommandLine;

namespace Libvirt.Driver.Qemu.Tests.CommandLine;

/// <summary>What upstream's tests pretend to have opened: fixed numbers (SUITES.md of the corpus).</summary>
public sealed class PretendedResources : ILaunchResources
{
    private const string SecretValue = "AQCVn5hO6HzFAhAAq0NCv8jtJcIcE+HOBlMQ1A";

    /// <inheritdoc/>
    public int? ListenUnix(string path) => 1729;

    /// <inheritdoc/>
    public int? OpenOutput(string path, bool append) => 1750;

    /// <inheritdoc/>
    public int? OpenLog(string path, bool append) => 1751;

    /// <inheritdoc/>
    public (int Device, int Cancel) OpenTpm(string path) => (1730, 1731);

    /// <inheritdoc/>
    public int ConnectVideo(string alias) => 1729;

    /// <inheritdoc/>
    public EncryptedSecret Encrypt(Uuid secret) => EncryptedSecret.Of(Encoding.ASCII.GetBytes(SecretValue), Counting(32), Counting(16));

    /// <inheritdoc/>
    public string EmulatedTpm(Tpm tpm) => "/dev/test";

    /// <summary>The random bytes of upstream's tests.</summary>
    private static byte[] Counting(int count)
    {
        var bytes = new byte[count];
        for (int i = 0; i < count; i++)
            bytes[i] = (byte)i;
        return bytes;
    }
}
