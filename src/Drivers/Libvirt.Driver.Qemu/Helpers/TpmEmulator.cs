using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Security;
using Libvirt.Host;
using Libvirt.Host.Accounts;
using Libvirt.Host.Files;
using Libvirt.Host.Processes;
using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Qemu.Helpers;

/// <summary>The program swtpm of a guest with an emulated TPM: its state, its start, its end. Places and arguments are native's.</summary>
/// <param name="configuration">qemu.conf.</param>
/// <param name="guest">The live definition, with number and UUID.</param>
/// <param name="backend">The TPM.</param>
public sealed class TpmEmulator(QemuConfiguration configuration, DomainDocument guest, TpmBackend backend)
{
    private const uint Passage = 0x1C9, OwnerOnly = 0x1C0, GroupToo = 0x1F8, GroupWrites = 0x1D8; // 0711, 0700, 0770, 0730
    private const int StartMilliseconds = 10_000, SetupMilliseconds = 120_000;
    private readonly HelperProgram _program = new($"{configuration.Folders.Tpm}/{ShortName(guest)}-swtpm.pid");

    /// <summary>The socket through which QEMU talks to it.</summary>
    public string Socket => $"{configuration.Folders.Tpm}/{ShortName(guest)}-swtpm.sock";

    /// <summary>The folder of the TPM's state.</summary>
    public string Storage => backend.Source is { Type: "dir", Path: { } path } ? path : $"{Folder}/{(IsVersion2 ? "tpm2" : "tpm1.2")}";

    /// <summary>The log.</summary>
    public string Log => $"{configuration.Folders.TpmLogs}/{guest.Name}-swtpm.log";

    private string Folder => $"{configuration.Folders.TpmStorage}/{guest.Uuid}";

    private bool IsVersion2 => backend.Version != TpmVersion.V1_2;

    /// <summary>Makes the state of a new TPM and starts the program. When it fails, nothing runs, and state that was made for it is gone.</summary>
    /// <param name="security">Lets QEMU use the socket.</param>
    /// <param name="place">Where it runs.</param>
    /// <param name="secret">What its state is encrypted with; null for plain state.</param>
    /// <param name="isIncoming">The state comes from another host.</param>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED: swtpm is not installed, or there is no such user; VIR_ERR_INTERNAL_ERROR: it ends, with its own words</exception>
    public void Start(SecurityStack security, HelperPlace place, byte[]? secret, bool isIncoming)
    {
        var capabilities = SwtpmCapabilities.Of(Program("swtpm"));
        bool isNew = MakeFolders();
        try
        {
            if (isNew && !isIncoming)
                SetUp(place, secret);
            PrivateFolder.RemoveFile(Socket);
            using var key = Secret(secret);
            using var migrationKey = Secret(secret);
            _program.Start(new()
            {
                Program = Program("swtpm"),
                Arguments = Arguments(capabilities, key?.Number, migrationKey?.Number),
                Environment = ChildEnvironment.Make(),
                Descriptors = key is null ? [] : [key.Number, migrationKey!.Number],
                Folder = "/",
                NewSession = true,
            }, Surroundings(place), Log, () => ListeningSockets.Has(Socket), StartMilliseconds);
            security.Label(guest, [SocketFile], null);
        }
        catch
        {
            Stop();
            if (isNew)
                RemoveState();
            throw;
        }
    }

    /// <summary>Whether it runs.</summary>
    public bool IsRunning()
    {
        using var process = _program.Find(Program("swtpm"));
        return process is not null;
    }

    /// <summary>Ends it, if it runs, and removes socket and PID file; the state stays.</summary>
    public void Stop()
    {
        _program.Stop("swtpm");
        PrivateFolder.RemoveFile(Socket);
    }

    /// <summary>Deletes the state: of a guest that is no more. State in a place of the definition's own choice stays.</summary>
    public void RemoveState()
    {
        if (backend.Source is null && Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Arguments of swtpm.</summary>
    internal List<string> Arguments(SwtpmCapabilities capabilities, int? key, int? migrationKey)
    {
        var state = backend.Source is { Type: "file", Path: { } file } ? $"backend-uri=file://{file}" : $"dir={Storage},mode=0600";
        List<string> arguments =
        [
            "swtpm", "socket", "--ctrl", $"type=unixio,path={Socket},mode=0600",
            "--tpmstate", capabilities.CanLock ? state + ",lock" : state,
            "--log", backend.Debug is { } level ? $"file={Log},level={level}" : $"file={Log}", "--terminate",
        ];
        if (IsVersion2)
            arguments.Add("--tpm2");
        if (key is not null)
            arguments.AddRange(["--key", $"pwdfd={key},mode=aes-256-cbc", "--migration-key", $"pwdfd={migrationKey},mode=aes-256-cbc"]);
        return arguments;
    }

    /// <summary>Arguments of swtpm_setup.</summary>
    internal List<string> SetupArguments(int? key)
    {
        var arguments = new List<string> { "swtpm_setup" };
        if (IsVersion2)
            arguments.Add("--tpm2");
        if (key is not null)
            arguments.AddRange(["--pwdfile-fd", $"{key}", "--cipher", "aes-256-cbc"]);
        arguments.AddRange(["--tpm-state", Storage, "--vmid", $"{guest.Name}:{guest.Uuid}", "--logfile", Log]);
        if (IsVersion2 && backend.ActivePcrBanks is { } banks)
            arguments.AddRange(["--pcr-banks", string.Join(',', Banks(banks))]);
        arguments.AddRange(["--createek", "--create-ek-cert", "--create-platform-cert", "--lock-nvram", "--not-overwrite"]);
        return arguments;
    }

    private GuestFile SocketFile => new(Socket) { IsShared = true };

    private static string ShortName(DomainDocument guest) => $"{guest.Id}-{GuestNames.Short(guest.Name)}";

    private static IEnumerable<string> Banks(TpmPcrBanks banks)
    {
        foreach (var (name, isOn) in ((string, bool)[])[("sha1", banks.Sha1), ("sha256", banks.Sha256), ("sha384", banks.Sha384), ("sha512", banks.Sha512)])
            if (isOn)
                yield return name;
    }

    private static string Program(string name)
        => ProgramPath.Find(name) ?? throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, $"Unable to find '{name}' binary in $PATH");

    private (uint User, uint Group)? Owner => !configuration.IsPrivileged ? null
        : (Identity(ProgramSettings.TpmUser, Users.FindId), Identity(ProgramSettings.TpmGroup, Groups.FindId));

    private uint Identity(Libvirt.Settings.TextSetting setting, Func<string, uint?> find)
        => find(configuration.Get(setting)!) ?? throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, $"qemu.conf: {setting.Name}: there is no '{configuration.Get(setting)}'");

    /// <summary>Makes the folders; whether the TPM is new.</summary>
    private bool MakeFolders()
    {
        var owner = Owner;
        OwnedFolder.Make(configuration.Folders.TpmStorage, Passage, null);
        OwnedFolder.Make(configuration.Folders.TpmLogs, owner is null ? OwnerOnly : GroupWrites, owner);
        OwnedFolder.Make(configuration.Folders.Tpm, GroupToo, owner is { } tpm ? (configuration.UserId, tpm.Group) : null);
        if (backend.Source is { Type: "file" })
            return false;
        if (backend.Source is null)
            OwnedFolder.Make(Folder, Passage, null);
        return OwnedFolder.Make(Storage, OwnerOnly, owner) || Directory.GetFileSystemEntries(Storage).Length == 0;
    }

    private void SetUp(HelperPlace place, byte[]? secret)
    {
        using var key = Secret(secret);
        using var process = SupervisedProcess.Start(new()
        {
            Program = Program("swtpm_setup"),
            Arguments = SetupArguments(key?.Number),
            Environment = ChildEnvironment.Make(),
            Descriptors = key is null ? [] : [key.Number],
            Folder = "/",
            NewSession = true,
        }, Surroundings(place));
        var end = process.WaitForEnd(SetupMilliseconds);
        if (end is { Status: 0 })
            return;
        process.Signal(9);
        process.WaitForEnd(-1);
        throw LibvirtException.Internal(ErrorDomain.Qemu, $"Could not run 'swtpm_setup'. {end?.ToString() ?? "it does not end"}; Check error log '{Log}' for details.");
    }

    private ProcessSurroundings Surroundings(HelperPlace place) => place.Surroundings with
    {
        Credentials = Owner is { } owner ? new(owner.User, owner.Group, Users.GroupsOf(owner.User, owner.Group)) : null,
        Capabilities = configuration.IsPrivileged ? CapabilitySet.None : null,
    };

    /// <summary>A pipe with the secret in it: it stands in no argument, file or environment.</summary>
    private static Descriptor? Secret(byte[]? secret)
    {
        if (secret is null)
            return null;
        var (read, write) = SocketIo.CreatePipe();
        using (write)
            if (SocketIo.WriteAvailable(write.Number, secret) == secret.Length)
                return read;
        read.Dispose();
        throw LibvirtException.Internal(ErrorDomain.Qemu, "the secret of the TPM's state does not fit into a pipe");
    }
}
