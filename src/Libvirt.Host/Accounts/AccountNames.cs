using System.Runtime.InteropServices;

namespace Libvirt.Host.Accounts;

/// <summary>Names of users and groups.</summary>
public static unsafe partial class AccountNames
{
    private const int Room = 16 * 1024;

    /// <summary>The name of a user; the number as text when the system knows none.</summary>
    public static string User(uint id) => Name(id, &UserEntry);

    /// <summary>The name of a group; the number as text when the system knows none.</summary>
    public static string Group(uint id) => Name(id, &GroupEntry);

    private static string Name(uint id, delegate*<uint, byte*, byte*, nuint, byte**, int> look)
    {
        // SAFETY: struct passwd and struct group begin with the pointer to the name, which points into the buffer; both fit into 64 bytes.
        byte* entry = stackalloc byte[64];
        byte* found = null;
        var buffer = new byte[Room];
        fixed (byte* texts = buffer)
            return look(id, entry, texts, Room, &found) == 0 && found != null ? Marshal.PtrToStringUTF8(*(nint*)entry)! : id.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static int UserEntry(uint id, byte* entry, byte* buffer, nuint length, byte** result) => GetUser(id, entry, buffer, length, result);

    private static int GroupEntry(uint id, byte* entry, byte* buffer, nuint length, byte** result) => GetGroup(id, entry, buffer, length, result);

    [LibraryImport("libc", EntryPoint = "getpwuid_r")]
    private static partial int GetUser(uint id, byte* entry, byte* buffer, nuint length, byte** result);

    [LibraryImport("libc", EntryPoint = "getgrgid_r")]
    private static partial int GetGroup(uint id, byte* entry, byte* buffer, nuint length, byte** result);
}
