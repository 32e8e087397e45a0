using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Libvirt.Rpc.Tests.Security.Sasl;

/// <summary>Settings and a user database of this process's own: fred, password pw.</summary>
/// <remarks>libsasl2 reads its settings once a process and program name, so that all tests share it.</remarks>
public static partial class SaslDatabase
{
    private static readonly Lazy<string> Folder = new(Make);

    public static string? Missing
        => !NativeLibrary.TryLoad("libsasl2.so.2", out _) ? "libsasl2"
            : !File.Exists("/usr/sbin/saslpasswd2") ? "saslpasswd2 (sasl2-bin)"
            : Plugin("libscram.so") is null ? "libsasl2-modules" : Plugin("libsasldb.so") is null ? "libsasl2-modules-db" : null;

    public static void Prepare() => _ = Folder.Value;

    private static string? Plugin(string name)
        => new[] { "/usr/lib/x86_64-linux-gnu/sasl2", "/usr/lib/aarch64-linux-gnu/sasl2", "/usr/lib64/sasl2", "/usr/lib/sasl2" }.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static string Make()
    {
        string folder = Directory.CreateTempSubdirectory("libvirt-aot-sasl-").FullName, database = Path.Combine(folder, "users.db");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        File.WriteAllText(Path.Combine(folder, "libvirt.conf"), $"mech_list: scram-sha-256 digest-md5 plain anonymous\nsasldb_path: {database}\n");
        using (var program = Process.Start(new ProcessStartInfo("/usr/sbin/saslpasswd2", ["-p", "-f", database, "-a", "libvirt", "fred"]) { RedirectStandardInput = true })!)
        {
            program.StandardInput.Write("pw");
            program.StandardInput.Close();
            program.WaitForExit();
            Assert.Equal(0, program.ExitCode);
        }
        Assert.Equal(0, SetVariable("SASL_CONF_PATH", folder, 1));
        return folder;
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrite);
}
