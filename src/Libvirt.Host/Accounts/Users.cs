using System.Runtime.InteropServices;

namespace Libvirt.Host.Accounts;

/// <summary>Users, from wherever the host keeps them (files, LDAP ...).</summary>
public static unsafe partial class Users
{
    private const int TooSmall = 34, Largest = 1 << 20; // ERANGE

    /// <summary>struct passwd of 64-bit Linux.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Entry
    {
        public byte* Name, Password;
        public uint Id, GroupId;
        public byte* Description, Folder, Shell;
    }

    /// <summary>The number of a user: of its name, else, when there is no such name, of the digits. A plus sign before digits says that they are no name.</summary>
    /// <returns>null when there is no such user and the text is no number</returns>
    public static uint? FindId(string text)
    {
        for (int size = 1024; size <= Largest && !text.StartsWith('+'); size *= 4)
        {
            var buffer = new byte[size];
            Entry entry;
            Entry* found = null;
            // SAFETY: the buffer is pinned for the call and nothing that points into it is used afterwards.
            fixed (byte* start = buffer)
            {
                if (GetUser(text, &entry, start, (nuint)size, &found) == TooSmall)
                    continue;
                if (found != null)
                    return entry.Id;
            }
            break;
        }
        return Numbers.TryParseUInt(text.StartsWith('+') ? text.AsSpan(1) : text, out uint id) && id != uint.MaxValue ? id : null;
    }

    /// <summary>The groups that a user is a member of, with <paramref name="group"/>; only that one when the user has no name.</summary>
    public static uint[] GroupsOf(uint user, uint group)
    {
        for (int size = 1024; size <= Largest; size *= 4)
        {
            var buffer = new byte[size];
            Entry entry;
            Entry* found = null;
            // SAFETY: the buffer is pinned until the name in it has been used.
            fixed (byte* start = buffer)
            {
                if (GetUser(user, &entry, start, (nuint)size, &found) == TooSmall)
                    continue;
                return found == null ? [group] : List(found->Name, group);
            }
        }
        return [group];
    }

    private static uint[] List(byte* name, uint group)
    {
        int count = 16;
        for (; ; )
        {
            var groups = new uint[count];
            int room = count;
            // SAFETY: room for count groups, and the count is passed.
            fixed (uint* start = groups)
                if (GetGroups(name, group, start, &room) >= 0)
                    return groups[..room];
            if (room <= count)
                return [group];
            count = room;
        }
    }

    [LibraryImport("libc", EntryPoint = "getpwnam_r", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int GetUser(string name, Entry* entry, byte* buffer, nuint size, Entry** found);

    [LibraryImport("libc", EntryPoint = "getpwuid_r")]
    private static partial int GetUser(uint id, Entry* entry, byte* buffer, nuint size, Entry** found);

    [LibraryImport("libc", EntryPoint = "getgrouplist")]
    private static partial int GetGroups(byte* name, uint group, uint* groups, int* count);
}
