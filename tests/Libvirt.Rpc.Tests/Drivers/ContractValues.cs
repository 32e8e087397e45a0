using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Libvirt.Rpc.Tests.Drivers;

/// <summary>Values of the types that drivers take and answer, the same for the same seed, and their description for comparisons.</summary>
internal sealed class ContractValues(int seed, Connection connection)
{
    private static readonly string[] Texts = ["x", "vm-1", "naïve", "日本語", "a b", "\uDCFF raw", "<d/>"];
    private readonly Random _random = new(seed);

    /// <summary>A value for a parameter; its name tells what would be refused before it is sent.</summary>
    public object? Of(ParameterInfo parameter)
    {
        if (parameter.Name is "flags" && parameter.ParameterType == typeof(uint))
            return _random.Next(3) == 0 ? 1u << _random.Next(4) : 0u;
        return Of(parameter.ParameterType, isAbsentAllowed: new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.Nullable);
    }

    public object? Of(Type type, bool isAbsentAllowed = false)
    {
        if (type == typeof(void))
            return null;
        if (isAbsentAllowed && _random.Next(3) == 0)
            return null;
        if (type.IsByRefLike)
            type = type.GetGenericArguments()[0].MakeArrayType();
        if (type.IsArray || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)))
            return List(type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0]);
        return type switch
        {
            _ when type == typeof(int) => _random.Next(1, 120),
            _ when type == typeof(uint) => (uint)_random.Next(1, 120),
            _ when type == typeof(short) => (short)_random.Next(1, 100),
            _ when type == typeof(ushort) => (ushort)_random.Next(1, 100),
            _ when type == typeof(byte) => (byte)_random.Next(256),
            _ when type == typeof(sbyte) => (sbyte)_random.Next(-128, 128),
            _ when type == typeof(long) => _random.NextInt64(1, long.MaxValue),
            _ when type == typeof(ulong) => (ulong)_random.NextInt64(1, long.MaxValue),
            _ when type == typeof(double) => _random.NextDouble(),
            _ when type == typeof(bool) => _random.Next(2) == 1,
            _ when type == typeof(string) => Texts[_random.Next(Texts.Length)],
            _ when type == typeof(Uuid) => NewUuid(),
            _ when type == typeof(TypedParameter) => Parameter(),
            _ when type == typeof(Connection) => connection,
            _ when type == typeof(AdmConnect) => throw new InvalidOperationException("given by the test"),
            _ when type.IsEnum => Enum.ToObject(type, _random.Next(3)),
            _ when typeof(ITuple).IsAssignableFrom(type) => Activator.CreateInstance(type, [.. type.GetGenericArguments().Select(t => Of(t))]),
            _ when type.IsValueType && !type.IsPrimitive && type.GetFields(BindingFlags.Public | BindingFlags.Instance).Length > 0 => Structure(type),
            _ => Object(type),
        };
    }

    private Array List(Type element)
    {
        var list = Array.CreateInstance(element, _random.Next(1, 4));
        for (int i = 0; i < list.Length; i++)
            list.SetValue(Of(element), i);
        return list;
    }

    private Uuid NewUuid()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new(bytes);
    }

    private TypedParameter Parameter()
    {
        var name = "name" + _random.Next(100);
        return _random.Next(7) switch
        {
            0 => TypedParameter.Int(name, _random.Next()),
            1 => TypedParameter.UInt(name, (uint)_random.Next()),
            2 => TypedParameter.Long(name, -_random.NextInt64()),
            3 => TypedParameter.ULong(name, (ulong)_random.NextInt64()),
            4 => TypedParameter.Double(name, _random.NextDouble()),
            5 => TypedParameter.Boolean(name, true),
            _ => TypedParameter.String(name, Texts[_random.Next(Texts.Length)]),
        };
    }

    private object Object(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(Of)]);
    }

    private object Structure(Type type)
    {
        var value = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Instance))
            if (field.GetCustomAttribute<FixedBufferAttribute>() is { } buffer)
                Fill(value, type, field, buffer);
            else
                field.SetValue(value, Of(field.FieldType));
        return value;
    }

    /// <summary>A fixed array of characters gets a text with its zero.</summary>
    private static void Fill(object value, Type type, FieldInfo field, FixedBufferAttribute buffer)
    {
        int size = Marshal.SizeOf(buffer.ElementType) * buffer.Length;
        var inner = RuntimeHelpers.GetUninitializedObject(field.FieldType);
        var pin = GCHandle.Alloc(inner, GCHandleType.Pinned);
        Marshal.Copy(Encoding.ASCII.GetBytes("text of " + field.Name), 0, pin.AddrOfPinnedObject(), Math.Min(size - 1, 8 + field.Name.Length));
        pin.Free();
        field.SetValue(value, inner);
        _ = type;
    }

    /// <summary>Everything that a value holds, as text; two descriptions are equal when the values are.</summary>
    public static string Describe(object? value)
    {
        switch (value)
        {
            case null: return "null";
            case string or bool or Uuid: return value.ToString()!;
            case Connection or AdmConnect: return "the connection";
            case Stream: return "a stream";
            case TypedParameter p: return $"{p.Name}={p.Type}:{p.Bits}:{p.Text}";
            case ITuple tuple: return "(" + string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Describe(tuple[i]))) + ")";
            case IEnumerable list: return "[" + string.Join(", ", list.Cast<object?>().Select(Describe)) + "]";
            case IFormattable number when value.GetType().IsPrimitive || value is Enum: return number.ToString(null, System.Globalization.CultureInfo.InvariantCulture);
        }
        var type = value.GetType();
        var parts = type.GetFields(BindingFlags.Public | BindingFlags.Instance)
            .Select(f => f.Name + "=" + (f.GetCustomAttribute<FixedBufferAttribute>() is { } b ? Bytes(f.GetValue(value)!, Marshal.SizeOf(b.ElementType) * b.Length) : Describe(f.GetValue(value))))
            .Concat(type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && p.Name is not ("Owner" or "BoundaryState" or "Driver"))
                .Select(p => p.Name + "=" + Describe(p.GetValue(value))));
        return type.Name + "{" + string.Join(", ", parts) + "}";
    }

    private static string Bytes(object buffer, int size)
    {
        var bytes = new byte[size];
        var pin = GCHandle.Alloc(buffer, GCHandleType.Pinned);
        Marshal.Copy(pin.AddrOfPinnedObject(), bytes, 0, size);
        pin.Free();
        return Convert.ToHexStringLower(bytes);
    }
}
