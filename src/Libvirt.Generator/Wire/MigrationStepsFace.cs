using Libvirt.Generator.Abi;

namespace Libvirt.Generator.Wire;

/// <summary>The steps of a migration, which have no public function: methods of the contract, calls of the remote driver, dispatch of the server.</summary>
internal static class MigrationStepsFace
{
    public static IEnumerable<(string Name, string Text)> Contract(AbiModel model)
    {
        var code = CodeWriter.File("steps of a migration from abi/rpc.json").Line("using System;").Line().Line("namespace Libvirt;").Line();
        code.Open("public partial class HypervisorDriver");
        foreach (var step in MigrationStep.All(model))
        {
            code.Line($"/// <summary>A step of a migration: vir{step.Name}.</summary>");
            if (!step.HasDomain)
                code.Line($"/// <param name=\"connection\">{MigrationStep.Meaning("connection")}</param>");
            if (step.HasStream)
                code.Line($"/// <param name=\"stream\">{MigrationStep.Meaning("stream")}</param>");
            foreach (var a in step.Arguments)
                code.Line($"/// <param name=\"{a.Name}\">{MigrationStep.Meaning(a.Name)}</param>");
            code.Line("/// <exception cref=\"LibvirtException\">VIR_ERR_NO_SUPPORT unless overridden</exception>");
            code.Line($"public virtual {step.Signature()}").Line($"    => throw LibvirtException.NoSupport(ErrorDomain.Domain, \"vir{step.Name}\");").Line();
        }
        yield return ("MigrationSteps", code.Close().ToString());
    }

    public static IEnumerable<(string Name, string Text)> Client(AbiModel model)
    {
        var code = CodeWriter.File("steps of a migration from abi/rpc.json").Line("using System;").Line("using Libvirt.Rpc.Protocol;").Line().Line("namespace Libvirt.Driver.Remote;").Line();
        code.Open("internal sealed partial class RemoteHypervisorDriver");
        foreach (var step in MigrationStep.All(model))
        {
            code.Line("/// <inheritdoc/>").Open($"public override {step.Signature()}");
            var fields = string.Join(", ", step.Arguments.Select(a => $"{a.Wire} = {ToWire(a, a.Name)}"));
            var types = step.AnswerType is null ? step.ArgumentType : $"{step.ArgumentType}, {step.AnswerType}";
            var call = $"session.{(step.HasStream ? "OpenStream" : "Call")}<{types}>(RemoteProgram.Number, {step.Procedure.Number}, new {step.ArgumentType} {{ {fields} }}{(step.HasStream ? ", stream" : "")});";
            code.Line(step.AnswerType is null ? call : "var ret = " + call);
            var answers = step.Answers.Select(a => a.Type == "Domain" ? $"Wire.To({(step.HasDomain ? "domain.Connection" : "connection")}, ret.{a.Wire})" : "ret." + a.Wire).ToList();
            if (answers.Count > 0)
                code.Line($"return {(answers.Count == 1 ? answers[0] : "(" + string.Join(", ", answers) + ")")};");
            code.Close().Line();
        }
        yield return ("RemoteMigrationSteps", code.Close().ToString());
    }

    public static IEnumerable<(string Name, string Text)> Server(AbiModel model)
    {
        var code = CodeWriter.File("dispatch of the steps of a migration from abi/rpc.json").Line("using System;").Line("using Libvirt.Rpc.Protocol;").Line("using Libvirt.Rpc.Xdr;").Line()
            .Line("namespace Libvirt.Rpc.Server.Remote;").Line();
        var steps = MigrationStep.All(model).ToList();
        code.Line("/// <summary>The steps of a migration.</summary>").Open("internal static partial class RemoteDispatch");
        code.Open("private static bool TryMigration(RemoteSession session, ServerCall call, ref XdrReader r, XdrWriter w)").Open("switch (call.Header.Procedure)");
        foreach (var step in steps)
            code.Line($"case {step.Procedure.Number}: {step.Name}(session, call, ref r, w); return true;");
        code.Line("default: return false;").Close().Close().Line();
        foreach (var step in steps)
            Dispatch(code, step);
        yield return ("RemoteMigrationDispatch", code.Close().ToString());
    }

    private static void Dispatch(CodeWriter code, MigrationStep step)
    {
        code.Open($"private static void {step.Name}(RemoteSession session, ServerCall call, ref XdrReader r, XdrWriter w)");
        code.Line("if (session.IsReadOnly)").Line($"    throw LibvirtException.Create(ErrorDomain.Domain, ErrorNumber.OperationDenied, \"read only access prevents vir{step.Name}\");");
        code.Line("var connection = session.Connection;");
        foreach (var a in step.Arguments)
        {
            code.Line($"var {a.Name} = {FromWire(a)};");
            if (a.Type == "Domain")
                Access(code, step, check => $"session.Allow(domain, \"{check.Object}\", \"{check.Permission}\");");
        }
        code.Line("r.End();");
        // The destination has no guest to ask for: the document that arrives says who it will be, and at the end its name says who it is.
        var (xml, name) = (Text(step, "xml", "MigrateParamDestXml"), Text(step, "destinationName", "MigrateParamDestName"));
        if (!step.HasDomain && step.Name.Contains("Finish"))
            Access(code, step, check => $"AllowArrived(session, {name}, \"{check.Object}\", \"{check.Permission}\");");
        else if (!step.HasDomain)
            Access(code, step, check => $"AllowArriving(session, {xml}, {name}, \"{check.Object}\", \"{check.Permission}\");");
        if (step.HasStream)
            code.Line("var stream = session.NewStream(call);");
        var arguments = step.Arguments.Select(a => a.Name).ToList();
        if (!step.HasDomain)
            arguments.Insert(0, "connection");
        if (step.HasStream)
            arguments.Insert(1, "stream");
        var invoke = $"connection.Drivers.Hypervisor.{step.Name}({string.Join(", ", arguments)});";
        code.Line(step.AnswerType is null ? invoke : "var answer = " + invoke);
        if (step.HasStream)
            code.Line("session.StreamOpened(call, stream);");
        var answers = step.Answers.Select(a => (Answer: a, Value: step.Answers.Count == 1 ? "answer" : $"answer.{char.ToUpperInvariant(a.Name[0])}{a.Name[1..]}"));
        if (step.AnswerType is not null)
            code.Line($"new {step.AnswerType} {{ {string.Join(", ", answers.Select(a => $"{a.Answer.Wire} = {ToWire(a.Answer, a.Value)}"))} }}.Write(w);");
        code.Close().Line();
    }

    private static void Access(CodeWriter code, MigrationStep step, Func<WireAccess, string> ask)
    {
        foreach (var check in step.Procedure.Checks)
            code.Line(ask(check));
    }

    /// <summary>A text that is an argument, or one among the parameters, or nothing.</summary>
    private static string Text(MigrationStep step, string argument, string parameter)
        => step.Arguments.Any(a => a.Name == argument) ? argument
            : step.Arguments.Any(a => a.Name == "parameters") ? $"new TypedParameterSet(parameters).GetString(Constants.{parameter})" : "null";

    private static string ToWire(MigrationStep.Value a, string value) => a.Type switch
    {
        "Domain" => $"Wire.From({value})",
        "TypedParameter[]" => $"Wire.Parameters({value})",
        "bool" when a.Shape.Type == "int" => value + " ? 1 : 0",
        _ => value,
    };

    private static string FromWire(MigrationStep.Value a) => a.Type switch
    {
        "Domain" => $"Wire.To(session.Connection, {a.Shape.Read})",
        "TypedParameter[]" => $"Wire.Parameters({a.Shape.Read})",
        "bool" when a.Shape.Type == "int" => a.Shape.Read + " != 0",
        _ => a.Shape.Read,
    };
}
