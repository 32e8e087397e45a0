using System.Text.Json;
using System.Text.RegularExpressions;
using Libvirt.Generator.Abi;

namespace Libvirt.Generator.Faces;

/// <summary>The checks in front of a call, in native's order, from abi/guards.json.</summary>
internal static class Guards
{
    /// <summary>Writes the checks; afterwards every object parameter p stands in a variable oP.</summary>
    /// <param name="code">Where to write.</param>
    /// <param name="call">The function.</param>
    /// <param name="fetchedObject">A parameter whose object stands in the variable o already.</param>
    public static void Write(CodeWriter code, Call call, string? fetchedObject = null)
    {
        var state = new State(code, call);
        if (fetchedObject is not null)
            state.Fetched[fetchedObject] = "o";
        if (!call.Model.Guards.TryGetValue(call.Name, out var guard))
            throw new InvalidOperationException($"abi/guards.json says nothing about {call.Name}");
        var steps = guard.GetProperty("steps").EnumerateArray().ToList();
        // Where something is checked before the object, its error still belongs to the connection.
        if (fetchedObject is null && steps.Count > 0 && steps[0].GetProperty("check").GetString() != "object" && call.Parameters[0] is { Role: "object" } first)
            code.Line($"owner = Handles.TryGet<{first.ObjectType}>({first.Identifier});");
        foreach (var step in steps)
            state.Step(step);
        foreach (var p in call.Parameters.Where(p => p.Role is "object" or "object?"))
            state.Fetch(p);
        state.Pointers();
    }

    /// <summary>False for the few calls that leave the last error alone.</summary>
    public static bool ResetsLastError(Call call)
        => !(call.Model.Guards.TryGetValue(call.Name, out var guard) && guard.TryGetProperty("resetsLastError", out var resets) && !resets.GetBoolean());

    /// <summary>True when NULL for the first object is no error.</summary>
    public static bool AcceptsNull(Call call)
        => call.Model.Guards[call.Name].GetProperty("steps").EnumerateArray().Any(s => s.GetProperty("check").GetString() == "objectIfSet");

    /// <summary>The error domain in which the public function reports, as C#.</summary>
    public static string Domain(AbiModel model, string function)
    {
        var name = model.Guards.TryGetValue(function, out var guard) && guard.TryGetProperty("domain", out var d) ? d.GetString() : null;
        return Member(model, "virErrorDomain", name ?? "VIR_FROM_NONE");
    }

    /// <summary>A constant of an enum as C#: "Libvirt.ErrorDomain.Test".</summary>
    internal static string Member(AbiModel model, string enumName, string constant)
        => "Libvirt." + Naming.Type(enumName) + "." + Naming.Constant(model.Enums.First(e => e.Name == enumName), constant);

    private sealed class State(CodeWriter code, Call call)
    {
        private readonly HashSet<string> _guarded = [];

        /// <summary>The function that native's messages name: a few old calls report as their successor.</summary>
        private string Name => call.Model.Guards[call.Name].TryGetProperty("reportAs", out var other) ? other.GetString()! : call.Name;

        public Dictionary<string, string> Fetched { get; } = [];

        private string ErrorDomain => Domain(call.Model, call.Name);

        private bool _threadOnly;
        private string _message = "";

        /// <summary>Ends a throw: the error stays off the connection where native leaves it off.</summary>
        private string End => _threadOnly ? ".OnThreadOnly();" : ";";

        public void Step(JsonElement step)
        {
            // The contract's method does it itself, after what it must check of the parameters or of a second connection.
            if (step.TryGetProperty("by", out var checker) && checker.GetString() == "library")
                return;
            _threadOnly = step.TryGetProperty("onConnection", out var on) && !on.GetBoolean();
            _message = step.TryGetProperty("message", out var own) ? own.GetString()! : "";
            if (step.TryGetProperty("limit", out var limit))
                _message = _message.Replace("{limit}", limit.ToString());
            string Get(string name) => step.TryGetProperty(name, out var v) ? v.ToString() : "";
            var p = call.Parameters.FirstOrDefault(p => p.Name == Get("param"));
            var when = Get("when").Length > 0 ? "(" + Expression(Get("when")) + ") && " : "";
            var value = p is null ? "" : step.TryGetProperty("deref", out _) ? $"*(int*){p.Identifier}" : p.Identifier;
            switch (Get("check"))
            {
                case "object" or "objectIfSet":
                    FetchAny(p!, mustBe: Get("check") == "object");
                    break;
                case "readOnly":
                    var who = p is null ? Connection(call.Parameters[0]) : Connection(p);
                    code.Line($"if ({when}{who}.IsReadOnly)").Line($"    throw LibvirtException.Create({ErrorDomain}, ErrorNumber.OperationDenied, \"read only access prevents {Name}\"){End}");
                    break;
                case "readOnlyFlag":
                    var detail = Get("message").Replace("operation forbidden: ", "").Replace("{function}", Name);
                    code.Line($"if ({Connection(call.Parameters[0])}.IsReadOnly && (flags & {Flag(Get("flag"))}) != 0)")
                        .Line($"    throw LibvirtException.Create({ErrorDomain}, ErrorNumber.OperationDenied, {CodeWriter.Literal(detail)}){End}");
                    break;
                case "notNull":
                    if (when.Length == 0)
                        _guarded.Add(p!.Name);
                    Throw(p!, $"{when}(nint){p!.Identifier} == 0", "{param} in {function} must not be NULL");
                    break;
                case "null": Throw(p!, $"{when}(nint){p!.Identifier} != 0", "{param} in {function} must be NULL"); break;
                case "positive": Throw(p!, $"{when}{value} <= 0", "{param} in {function} must be greater than zero", value[0] == '*'); break;
                case "notNegative": Throw(p!, $"{when}{value} < 0", "{param} in {function} must be zero or greater", value[0] == '*'); break;
                case "nonZero": Throw(p!, $"{when}{value} == 0", "{param} in {function} must not be zero"); break;
                case "zero": Throw(p!, $"{when}{value} != 0", "{param} in {function} must be zero"); break;
                case "notEmpty":
                    Throw(p!, $"{when}NativeText.IsEmpty((nint){p!.Identifier})", "string {param} in {function} must not be empty");
                    break;
                case "lessThan": Throw(p!, $"{when}{value} >= {Get("limit")}", $"{{param}} in {{function}} must be less than {Get("limit")}"); break;
                case "atMost":
                    code.Line($"if ({when}{value} > {Get("limit")})").Line($"    throw LibvirtException.InvalidParameter({ErrorDomain}, \"{Name}\", \"{p!.Name}\", {CodeWriter.Literal(Get("message").Replace("{limit}", Get("limit")))}){End}");
                    break;
                case "driverFeature": Feature(step); break;
                case "uuid":
                    var wrong = (_message.Length > 0 ? _message : "{param} in {function} must be a valid UUID").Replace("{param}", p!.Name).Replace("{function}", Name);
                    Throw(p, $"!NativeText.IsUuid((nint){p.Identifier})", wrong);
                    break;
                case "typedParams": break; // likewise
                case "exclusiveFlags":
                    ThrowFlags($"(flags & {Flag(Get("a"))}) != 0 && (flags & {Flag(Get("b"))}) != 0", $"Flags '{Get("a")}' and '{Get("b")}' are mutually exclusive");
                    break;
                case "requireFlag":
                    ThrowFlags($"(flags & {Flag(Get("flag"))}) != 0 && (flags & {Flag(Get("needs"))}) == 0", $"Flag '{Get("needs")}' is required by flag '{Get("flag")}'");
                    break;
                case "knownFlags":
                    code.Line($"if ((flags & ~{Get("mask")}u) != 0)")
                        .Line($"    throw LibvirtException.InvalidParameter({ErrorDomain}, \"{Name}\", \"flags\", $\"unsupported flags (0x{{flags & ~{Get("mask")}u:x}}) in function {Name}\"){End}");
                    break;
                case "sameConnection": SameConnection(p!, Get("message"), Get("named")); break;
                case "custom": Custom(step); break;
                default: throw new InvalidOperationException($"abi/guards.json: {call.Name}: no check named '{Get("check")}'");
            }
        }

        public void Fetch(CallParameter p)
        {
            if (Fetched.ContainsKey(p.Name))
                return;
            var variable = "o" + Naming.Field(p.Name);
            var get = $"Handles.Get<{p.ObjectType}>({p.Identifier}, \"{Name}\", {ErrorDomain})";
            code.Line($"var {variable} = " + (p.Role == "object?" ? $"{p.Identifier} == 0 ? null : {get};" : get + ";"));
            if (Fetched.Count == 0)
                code.Line($"owner = {variable};");
            Fetched[p.Name] = variable;
        }

        /// <summary>Fetches an object parameter, of a hand-written export too, whose roles are not annotated.</summary>
        private void FetchAny(CallParameter p, bool mustBe = false)
        {
            if (p.Role is "object" or "object?")
            {
                Fetch(p);
                return;
            }
            if (Fetched.ContainsKey(p.Name) || !p.CType.EndsWith("Ptr", StringComparison.Ordinal))
                return;
            var variable = "o" + Naming.Field(p.Name);
            var get = $"Handles.Get<{p.ObjectType}>({p.Identifier}, \"{Name}\", {ErrorDomain})";
            code.Line($"var {variable} = " + (mustBe ? get + ";" : $"{p.Identifier} == 0 ? null : {get};"));
            Fetched[p.Name] = variable;
        }

        /// <summary>Where native would follow NULL into a crash, we refuse it in the words of its other checks.</summary>
        public void Pointers()
        {
            if (call.Annotation.Binding == "manual")
                return;
            foreach (var p in call.Parameters)
            {
                bool followed = p.Role is "text" or "uuid" or "uuidText" or "outText" or "outParametersAllocated" or "outStructs" or "outNumbersAllocated" or "outSized"
                    || (p.Role == "count" && p.CType.EndsWith('*')) || (p.Role == "outRecords" && !p.CType.Contains("Lease"))
                    || (call.Annotation.Binding is "uuid" or "uuidString" && p == call.Parameters[1]);
                if (followed && _guarded.Add(p.Name))
                    Throw(p, $"(nint){p.Identifier} == 0", "{param} in {function} must not be NULL");
            }
        }

        private void Throw(CallParameter p, string condition, string message, bool deref = false)
        {
            if (p.NativeType is "uint" or "ulong" && condition.EndsWith("< 0", StringComparison.Ordinal))
                return;
            var shown = deref ? "*" + p.Name : p.Name;
            var text = (_message.Length > 0 ? _message : message).Replace("{param}", shown).Replace("{function}", Name);
            code.Line($"if ({condition})").Line($"    throw LibvirtException.InvalidParameter({ErrorDomain}, \"{Name}\", \"{p.Name}\", {CodeWriter.Literal(text)}){End}");
        }

        private void ThrowFlags(string condition, string message)
            => code.Line($"if ({condition})").Line($"    throw LibvirtException.InvalidParameter({ErrorDomain}, \"{Name}\", \"flags\", {CodeWriter.Literal(message)}){End}");

        private void SameConnection(CallParameter p, string message, string named)
        {
            FetchAny(p);
            var other = Fetched[p.Name];
            var name = Fetched.TryGetValue(named, out var n) ? n : other;
            var text = message.Replace("{function}", Name).Replace("{name}", $"{{Guard.NameOf({name})}}");
            var given = p.Role == "object" ? "" : other + " is not null && ";
            code.Line($"if ({given}{other}.Connection != {Connection(call.Parameters[0])})")
                .Line($"    throw LibvirtException.InvalidParameter({ErrorDomain}, \"{Name}\", \"{p.Name}\", $\"{text}\"){End}");
        }

        /// <summary>A flag that only a driver with a certain feature can serve.</summary>
        private void Feature(JsonElement step)
        {
            var connection = Connection(call.Parameters[0]);
            var feature = Naming.Pascal(step.GetProperty("feature").GetString()!["VIR_DRV_FEATURE_".Length..]);
            var errorCode = Member(call.Model, "virErrorNumber", step.GetProperty("code").GetString()!);
            code.Line($"if ({Expression(step.GetProperty("when").GetString()!)} && !{connection}.Drivers.Hypervisor.Supports({connection}, DriverFeature.{feature}))")
                .Line($"    throw Guard.Custom({ErrorDomain}, {errorCode}, \"{Name}\", {CodeWriter.Literal(step.GetProperty("message").GetString()!)});");
        }

        private void Custom(JsonElement step)
        {
            var domain = step.TryGetProperty("domain", out var d) ? Member(call.Model, "virErrorDomain", d.GetString()!) : ErrorDomain;
            var errorCode = Member(call.Model, "virErrorNumber", step.GetProperty("code").GetString()!);
            var text = step.GetProperty("message").GetString()!.Replace("{function}", Name);
            text = Regex.Replace(text, @"\{int:(\w+)\}", m => $"{{unchecked((int){Naming.Parameter(m.Groups[1].Value)})}}");
            text = Regex.Replace(text, @"\{(\w+)\}", m => $"{{{Naming.Parameter(m.Groups[1].Value)}}}");
            code.Line($"if ({Expression(step.GetProperty("fails").GetString()!)})").Line($"    throw Guard.Custom({domain}, {errorCode}, \"{Name}\", ${CodeWriter.Literal(text)}){End}");
        }

        /// <summary>An expression of guards.json (C's operators, parameters, VIR_ constants, the functions of Guard) as C#.</summary>
        private string Expression(string fails)
        {
            var text = Regex.Replace(fails, @"VIR_\w+", m => $"0x{call.Model.Enums.SelectMany(e => e.Constants).First(c => c.Name == m.Value).Value:x}");
            text = Regex.Replace(text, @"!\((\w+) & (\([^)]*\)|\w+)\)", "($1 & $2) == 0");
            text = Regex.Replace(text, @"(?<!\()\b(\w+) & (\([^)]*\)|\w+)", "($1 & $2) != 0");
            text = Regex.Replace(text, @"(\w+) \* (\w+)", "(Int128)$1 * $2");
            text = Regex.Replace(text, @"\*(\w+)", "*(int*)$1");
            text = Regex.Replace(text, @"(\w+) == ''", "NativeText.IsEmpty((nint)$1)");
            text = Regex.Replace(text, @"(\w+) != ''", "!NativeText.IsEmpty((nint)$1)");
            text = Regex.Replace(text, @"(\w+) (==|!=) null", "(nint)$1 $2 0");
            text = Regex.Replace(text, @"\b(contains|array|isOpen|isSocket|isNonBlocking)\((\w+)", m =>
                $"Guard.{char.ToUpperInvariant(m.Groups[1].Value[0])}{m.Groups[1].Value[1..]}({(m.Groups[2].Value == "fd" ? "" : "(nint)")}{m.Groups[2].Value}");
            text = Regex.Replace(text, @"== '(\w+)'", "== \"$1\"");
            foreach (var p in call.Parameters)
                text = Regex.Replace(text, $@"\b{p.Name}\b", p.Identifier);
            return text;
        }

        /// <summary>The connection of an object parameter, as C#.</summary>
        private string Connection(CallParameter p)
        {
            FetchAny(p, mustBe: true);
            if (!Fetched.TryGetValue(p.Name, out var variable))
                throw new InvalidOperationException($"abi/guards.json: {call.Name}: {p.Name} is no object with a connection");
            return p.ObjectType == "Connection" ? variable : $"{variable}.Connection";
        }

        private string Flag(string names)
        {
            ulong value = 0;
            foreach (var name in names.Split('|', StringSplitOptions.TrimEntries))
                value |= (ulong)call.Model.Enums.SelectMany(e => e.Constants).First(c => c.Name == name).Value;
            return $"0x{value:x}u";
        }
    }
}
