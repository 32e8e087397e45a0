using System.Runtime.InteropServices;
using Libvirt.Host.Files;

namespace Libvirt.Host;

/// <summary>A file below /dev, as it is outside of a guest's namespace, to be made the same inside.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Status">What it is.</param>
/// <param name="Target">Of a symbolic link: where it points, absolute or not.</param>
/// <param name="AccessList">Its list of access rights as the kernel has it; null when the mode says all.</param>
/// <param name="SecurityLabel">Its label of SELinux; null without.</param>
public sealed partial record DeviceNode(string Path, FileStatus Status, string? Target, byte[]? AccessList, byte[]? SecurityLabel)
{
    private const string Root = "/dev/", AccessListName = "system.posix_acl_access", SecurityLabelName = "security.selinux";
    private const int MostLinks = 40, Exists = 17;
    private const uint OwnerOnly = 0x180; // 0600

    /// <summary>A path and, where that is a symbolic link, what it points to, link after link; only what is below /dev.</summary>
    /// <returns>the link first, the device last; none when the path is not below /dev or does not exist</returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it cannot be looked at, or its links go in a circle</exception>
    public static List<DeviceNode> Describe(string path)
    {
        var nodes = new List<DeviceNode>();
        for (int links = 0; path.StartsWith(Root, StringComparison.Ordinal) && FileStatus.Of(path, follow: false) is { } status; links++)
        {
            if (links > MostLinks)
                throw LibvirtException.System(ErrorDomain.None, 40, $"Too many levels of symbolic links: {path}"); // ELOOP
            if (status.Kind != FileKind.Link)
            {
                nodes.Add(new(path, status, null, Attribute(path, AccessListName), Attribute(path, SecurityLabelName)));
                break;
            }
            var target = new FileInfo(path).LinkTarget!;
            nodes.Add(new(path, status, target, null, null));
            path = System.IO.Path.GetFullPath(target, System.IO.Path.GetDirectoryName(path)!);
        }
        return nodes;
    }

    /// <summary>Makes the file in the namespace of the calling thread.</summary>
    /// <param name="root">What stands for /dev there: "/dev", or where a new /dev is being built.</param>
    /// <returns>whether it was made; false when it is there already as it should be</returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public bool Make(string root)
    {
        var place = Place(root);
        if (FileStatus.Of(place, follow: false) is { } there)
        {
            if (there.Kind == Status.Kind && there.Device == Status.Device && (Target is null || new FileInfo(place).LinkTarget == Target))
                return false;
            PrivateFolder.RemoveFile(place);
        }
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(place)!);
        if (Target is not null)
            Check(SymbolicLink(Target, place), $"Unable to create symlink {Target}");
        else if (Status.Kind is FileKind.CharacterDevice or FileKind.BlockDevice)
            Check(MakeNode(place, (uint)Status.Kind << 12 | Status.Mode, Encode(Status.Device)), $"Unable to create device {Path}");
        else if (Status.Kind == FileKind.Folder)
            Directory.CreateDirectory(place);
        else
            return BindFile(place);
        Adorn(place);
        return true;
    }

    /// <summary>Makes a file for a character device that only root may open.</summary>
    /// <param name="path">Where; nothing is there.</param>
    /// <param name="number">The device.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void MakeCharacter(string path, DeviceNumber number)
    {
        if (MakeNode(path, (uint)FileKind.CharacterDevice << 12 | OwnerOnly, Encode(number)) != 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), $"Unable to create device {path}");
    }

    /// <summary>Removes the file from the namespace of the calling thread, if it is there.</summary>
    public static void Remove(string path) => PrivateFolder.RemoveFile(path);

    private string Place(string root) => root + "/" + Path[Root.Length..];

    /// <summary>Files and sockets cannot be made again: the same one is mounted there.</summary>
    private bool BindFile(string place)
    {
        File.WriteAllBytes(place, []);
        Mount.Bind(Path, place);
        return true;
    }

    private void Adorn(string place)
    {
        int error = FileOwner.ChangeLink(place, Status.UserId, Status.GroupId);
        if (error == 0 && Target is null)
            error = FileOwner.SetMode(place, Status.Mode); // the umask has taken bits away, and so has the change of the owner
        if (error == 0 && AccessList is not null)
            error = ExtendedAttributes.Write(place, AccessListName, AccessList);
        if (error == 0 && SecurityLabel is not null && ExtendedAttributes.Write(place, SecurityLabelName, SecurityLabel) is var failure && !ExtendedAttributes.IsUnsupported(failure))
            error = failure;
        if (error != 0)
            throw LibvirtException.System(ErrorDomain.None, error, $"Failed to set owner and permissions of {place}");
    }

    private static byte[]? Attribute(string path, string name) => ExtendedAttributes.Read(path, name, out var value) == 0 ? value : null;

    /// <summary>dev_t of glibc.</summary>
    private static ulong Encode(DeviceNumber number)
    {
        ulong major = (uint)number.Major, minor = (uint)number.Minor;
        return (major & 0xfff) << 8 | (major & ~0xfffUL) << 32 | minor & 0xff | (minor & ~0xffUL) << 12;
    }

    private static void Check(int result, string what)
    {
        if (result != 0 && Marshal.GetLastPInvokeError() is var error and not Exists)
            throw LibvirtException.System(ErrorDomain.None, error, what);
    }

    [LibraryImport("libc", EntryPoint = "mknod", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakeNode(string path, uint mode, ulong device);

    [LibraryImport("libc", EntryPoint = "symlink", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SymbolicLink(string target, string path);
}
