namespace Libvirt.Driver.Qemu.CommandLine;

/// <summary>
/// What a command line needs that has to be opened, made or asked for. A start opens things for real; virConnectDomainXMLToNative and tests only name them.
/// Descriptors stay the implementation's: it closes them when QEMU has them, or when the start fails.
/// </summary>
public interface ILaunchResources
{
    /// <summary>A listening UNIX socket for QEMU.</summary>
    /// <param name="path">Its path; an old file there is removed.</param>
    /// <returns>the descriptor; null when QEMU is to listen itself</returns>
    int? ListenUnix(string path);

    /// <summary>A file that a character device writes to.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="append">What is in it is kept.</param>
    /// <returns>the descriptor; null when QEMU is to open it itself</returns>
    int? OpenOutput(string path, bool append);

    /// <summary>A file that what passes through a character device is copied to.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="append">What is in it is kept.</param>
    /// <returns>the descriptor; null when QEMU is to open it itself</returns>
    int? OpenLog(string path, bool append);

    /// <summary>A TPM of the host and the file that cancels its commands.</summary>
    /// <param name="path">The device.</param>
    (int Device, int Cancel) OpenTpm(string path);

    /// <summary>A connection to the program that draws for a vhost-user video card.</summary>
    /// <param name="alias">The card's alias.</param>
    int ConnectVideo(string alias);

    /// <summary>The value of a secret, encrypted with the guest's master key.</summary>
    /// <param name="secret">The secret.</param>
    EncryptedSecret Encrypt(Uuid secret);

    /// <summary>The program that is a guest's TPM.</summary>
    /// <returns>its socket</returns>
    string EmulatedTpm(Tpm tpm);
}
