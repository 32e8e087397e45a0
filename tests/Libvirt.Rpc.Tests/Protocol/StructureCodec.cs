using System.Reflection;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Rpc.Tests.Protocol;

/// <summary>A generated structure by its C name, for tests that go over all of them.</summary>
internal abstract class StructureCodec
{
    private static readonly Dictionary<string, StructureCodec> All = typeof(RemoteNonnullDomain).Assembly.GetTypes()
        .Where(t => t.IsValueType && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IXdrValue<>)))
        .ToDictionary(t => t.Name.ToLowerInvariant(), t => (StructureCodec)Activator.CreateInstance(typeof(Of<>).MakeGenericType(t))!);

    /// <summary>How many there are.</summary>
    public static int Count => All.Count;

    public abstract Type Type { get; }

    /// <summary>Reads a whole message.</summary>
    public abstract object Read(ReadOnlySpan<byte> bytes);

    public abstract byte[] Write(object value);

    /// <summary>The generated structure of a structure of abi/rpc.json.</summary>
    public static StructureCodec Find(string name)
        => All[(name.StartsWith("vir", StringComparison.Ordinal) ? name[3..] : name).Replace("_", "").ToLowerInvariant()];

    /// <summary>Where the generated value differs from the reference's; null when it does not.</summary>
    public static string? Difference(ReferenceStructure expected, object actual)
    {
        var fields = actual.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance);
        var names = ReferenceCodec.Fields(ReferenceCodec.Instance.Type(expected.Type)!.Value).Select(f => f.TryGetProperty("name", out var n) ? n.GetString()! : "").ToArray();
        int next = 0;
        for (int i = 0; i < names.Length;)
        {
            var field = fields[next++];
            int dot = names[i].IndexOf('.');
            if (dot >= 0)
            {
                // The data has the admin program's objects flattened.
                int first = i;
                while (i < names.Length && names[i].StartsWith(names[first][..(dot + 1)], StringComparison.Ordinal))
                    i++;
                if (Flattened(field.GetValue(actual)!, expected.Values.AsSpan(first, i - first)) is { } why)
                    return field.Name + why;
                continue;
            }
            if (names[i] is not ("" or "nil") && names[i].Replace("_", "").ToLowerInvariant() != field.Name.ToLowerInvariant())
                return $"field {i} is {field.Name} instead of {names[i]}";
            if (DifferenceOf(expected.Values[i], field.GetValue(actual)) is { } difference)
                return $"{field.Name}: {difference}";
            i++;
        }
        return next == fields.Length ? null : $"{fields.Length} fields instead of {next}";
    }

    private static string? Flattened(object actual, ReadOnlySpan<object?> expected)
    {
        int next = 0;
        foreach (var field in Leaves(actual))
            if (DifferenceOf(expected[next++], field) is { } why)
                return $" part {next}: {why}";
        return next == expected.Length ? null : $" has {next} parts instead of {expected.Length}";
    }

    private static IEnumerable<object?> Leaves(object value)
        => value.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance).Select(f => f.GetValue(value)).SelectMany(v => v is AdminNonnullServer s ? Leaves(s) : [v]);

    private static string? DifferenceOf(object? expected, object? actual)
    {
        switch (expected, actual)
        {
            case (null, null): return null;
            case (byte[] bytes, string text): return bytes.AsSpan().SequenceEqual(RawBytes.Encode(text)) ? null : "another text";
            case (byte[] bytes, byte[] other): return bytes.AsSpan().SequenceEqual(other) ? null : "other bytes";
            case (byte[] bytes, Uuid uuid):
                var copy = new byte[16];
                uuid.CopyTo(copy);
                return bytes.AsSpan().SequenceEqual(copy) ? null : "another UUID";
            case (ReferenceStructure structure, not null): return Difference(structure, actual);
            case (ReferenceUnion union, TypedValue value): return Union(union, value);
            case (object?[] list, Array other):
                if (list.Length != other.Length)
                    return $"{other.Length} elements instead of {list.Length}";
                return list.Select((e, i) => DifferenceOf(e, other.GetValue(i))).FirstOrDefault(d => d is not null);
            case (double d, double other): return BitConverter.DoubleToUInt64Bits(d) == BitConverter.DoubleToUInt64Bits(other) ? null : $"{other} instead of {d}";
            case (ulong u, ulong other): return u == other ? null : $"{other} instead of {u}";
            case (long l, bool other): return l == (other ? 1 : 0) ? null : $"{other} instead of {l}";
            case (long l, byte other): return (byte)l == other ? null : $"{other} instead of {l}";
            case (long l, IConvertible other): return l == other.ToInt64(null) ? null : $"{other} instead of {l}";
            default: return $"{actual ?? "null"} instead of {expected ?? "null"}";
        }
    }

    private static string? Union(ReferenceUnion expected, TypedValue actual)
    {
        if (expected.Arm != (long)actual.Type)
            return $"type {actual.Type} instead of {expected.Arm}";
        if (expected.Value is byte[] text)
            return DifferenceOf(text, actual.Text);
        ulong bits = expected.Value switch { long l when expected.Arm is 1 or 2 or 6 => (uint)l, long l => unchecked((ulong)l), double d => BitConverter.DoubleToUInt64Bits(d), var other => (ulong)other! };
        return bits == actual.Bits ? null : $"{actual.Bits} instead of {bits}";
    }

    private sealed class Of<T> : StructureCodec where T : struct, IXdrValue<T>
    {
        private readonly XdrWriter _writer = new();

        public override Type Type => typeof(T);

        public override object Read(ReadOnlySpan<byte> bytes)
        {
            var r = new XdrReader(bytes);
            var value = T.Read(ref r);
            r.End();
            return value;
        }

        public override byte[] Write(object value)
        {
            _writer.Clear();
            ((T)value).Write(_writer);
            return _writer.Written.ToArray();
        }
    }
}
