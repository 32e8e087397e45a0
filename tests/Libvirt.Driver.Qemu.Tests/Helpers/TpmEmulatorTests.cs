using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Helpers;
using Libvirt.Driver.Qemu.Security;
using Libvirt.Host;
using Libvirt.Host.Files;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Tests.Helpers;

/// <summary>The program swtpm, where it is installed.</summary>
public sealed class TpmEmulatorTests : IDisposable
{
    private const uint User = 65533, Group = 65532;
    private readonly string _folder = Directory.CreateTempSubdirectory("libvirt-tpm-").FullName;
    private readonly QemuConfiguration _configuration;
    private readonly SecurityStack _security;

    public TpmEmulatorTests()
    {
        File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
        foreach (var folder in (string[])["run", "lib", "log"])
            OwnedFolder.Make($"{_folder}/{folder}", 0x1ED, null);
        _configuration = QemuConfiguration.Read(ConfigurationFile.Parse($"user = \"+{User}\"\ngroup = \"+{Group}\"\n"), QemuFolders.Embedded(_folder), isPrivileged: true);
        OwnedFolder.Make(_configuration.Folders.State, 0x1ED, null);
        var labels = new HostFileLabels();
        _security = new([new DacDriver(DacSettings.Of(_configuration), labels)], labels);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static DomainDocument Guest(string backend = "<backend type='emulator' version='2.0'/>")
    {
        var guest = DomainDocument.Parse($"""
            <domain type='qemu'><name>tpm guest</name><uuid>26a56ae4-dcb0-4dd0-9be1-585d309d4b71</uuid><memory>1</memory>
            <os><type arch='x86_64' machine='q35'>hvm</type></os><devices><tpm model='tpm-crb'>{backend}</tpm></devices></domain>
            """, new());
        guest.Id = 9;
        return guest;
    }

    private TpmEmulator Emulator(DomainDocument guest) => new(_configuration, guest, guest.Devices.Tpms[0].Backend!);

    [Fact]
    public void Arguments_are_natives()
    {
        var guest = Guest("<backend type='emulator' version='2.0' debug='3'><active_pcr_banks><sha256/><sha512/></active_pcr_banks></backend>");
        var tpm = Emulator(guest);
        var state = $"{_folder}/lib/swtpm/26a56ae4-dcb0-4dd0-9be1-585d309d4b71/tpm2";
        var log = $"{_folder}/log/swtpm/tpm guest-swtpm.log";
        Assert.Equal(["swtpm", "socket", "--ctrl", $"type=unixio,path={_folder}/run/qemu/swtpm/9-tpm guest-swtpm.sock,mode=0600", "--tpmstate", $"dir={state},mode=0600,lock",
            "--log", $"file={log},level=3", "--terminate", "--tpm2", "--key", "pwdfd=7,mode=aes-256-cbc", "--migration-key", "pwdfd=8,mode=aes-256-cbc"], tpm.Arguments(new(true), 7, 8));
        Assert.Equal(["swtpm_setup", "--tpm2", "--tpm-state", state, "--vmid", "tpm guest:26a56ae4-dcb0-4dd0-9be1-585d309d4b71", "--logfile", log, "--pcr-banks", "sha256,sha512",
            "--createek", "--create-ek-cert", "--create-platform-cert", "--lock-nvram", "--not-overwrite"], tpm.SetupArguments(null));
    }

    [SwtpmFact]
    public void It_gets_state_serves_qemu_and_ends()
    {
        var guest = Guest();
        var tpm = Emulator(guest);
        tpm.Start(_security, HelperPlace.Anywhere, "a very secret text of 32 letters"u8.ToArray(), isIncoming: false);
        try
        {
            Assert.True(tpm.IsRunning());
            var id = (int)KernelFile.ReadNumber($"{_configuration.Folders.Tpm}/9-tpm guest-swtpm.pid")!;
            var socket = FileStatus.Of(tpm.Socket)!;
            Assert.Equal((FileKind.Socket, User, Group), (socket.Kind, socket.UserId, socket.GroupId));
            Assert.NotEqual("0\t0\t0\t0", Status(id, "Uid"));
            Assert.Equal("0000000000000000", Status(id, "CapEff"));
            Assert.NotEmpty(Directory.GetFiles(tpm.Storage));
            // QEMU, as its own user, can talk to it.
            using var qemu = SupervisedProcess.Start(new()
            {
                Program = RootFactAttribute.Emulator,
                Arguments = ["qemu", "-M", "q35", "-nodefaults", "-display", "none", "-S", "-chardev", $"socket,id=chrtpm,path={tpm.Socket}", "-tpmdev", "emulator,id=tpm0,chardev=chrtpm", "-device", "tpm-crb,tpmdev=tpm0"],
                NewSession = true,
            }, new() { Credentials = new(User, Group, []), Capabilities = CapabilitySet.None });
            Assert.Null(qemu.WaitForEnd(1000));
            qemu.Signal(9);
            Assert.NotNull(qemu.WaitForEnd(5000));
        }
        finally
        {
            tpm.Stop();
        }
        Assert.False(tpm.IsRunning());
        Assert.Empty(Directory.GetFileSystemEntries(_configuration.Folders.Tpm));
        Assert.NotEmpty(Directory.GetFiles(tpm.Storage));
        tpm.RemoveState();
        Assert.False(Directory.Exists(tpm.Storage));
    }

    [SwtpmFact]
    public void A_start_that_fails_tells_why_and_leaves_nothing()
    {
        var guest = Guest("<backend type='emulator' version='2.0'><source type='file' path='/no/such/folder/state'/></backend>");
        var error = Assert.Throws<LibvirtException>(() => Emulator(guest).Start(_security, HelperPlace.Anywhere, null, isIncoming: false));
        Assert.Contains("swtpm", error.Message);
        Assert.Empty(Directory.GetFileSystemEntries(_configuration.Folders.Tpm));
    }

    private static string Status(int id, string field) => File.ReadLines($"/proc/{id}/status").First(l => l.StartsWith(field + ":", StringComparison.Ordinal))[(field.Length + 1)..].Trim();

    /// <summary>A test with a real swtpm, as root.</summary>
    private sealed class SwtpmFactAttribute : FactAttribute
    {
        public SwtpmFactAttribute()
        {
            if (Environment.UserName != "root" || ProgramPath.Find("swtpm") is null || ProgramPath.Find("swtpm_setup") is null || !File.Exists(RootFactAttribute.Emulator))
                Skip = "needs root, QEMU, swtpm and swtpm_setup";
        }
    }
}
