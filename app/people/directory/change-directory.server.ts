import type { AppContext } from "#app/context.server.ts";
import type { DirectoryChange } from "#app/model/directory.ts";
import { Refusal, type Result } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { loadDirectory, type OperationRow } from "#db/queries/directory.server.ts";
import { mayInHouse } from "../permissions.ts";
import { carryOut } from "./carry-out.server.ts";
import {
  closeDepartment,
  endPost,
  mergeDepartment,
  movePerson,
  renameDepartment,
  renameFaculty,
} from "./change-structure.ts";
import type { DirectoryProblem } from "./directory-problem.ts";
import type { PersonForm, StructureForm } from "./structure-form.ts";

type World = Parameters<typeof renameDepartment>[0];
type Outcome = Result<DirectoryChange[], DirectoryProblem>;

const kindOf: Record<StructureForm["intent"] | PersonForm["intent"], OperationRow["kind"]> = {
  "rename-department": "rename",
  "rename-faculty": "rename",
  close: "close",
  merge: "merge",
  move: "move",
  end: "edit",
};

/**
 * Changes departments, faculties or one person's posts from a day on; what was before that day stays as it was counted.
 *
 * @throws Refusal `forbidden`
 */
export async function changeDirectory(
  app: AppContext,
  viewer: Viewer,
  form: StructureForm | PersonForm,
): Promise<Result<null, DirectoryProblem>> {
  if (!mayInHouse(viewer, "keep-directory")) throw new Refusal("forbidden");
  return await app.db.write(async (tx) => {
    const planned = plan({ directory: await loadDirectory(tx), newId: () => app.newId() }, form);
    if (!planned.ok) return planned;
    await carryOut(app, tx, viewer, { kind: kindOf[form.intent] }, planned.value);
    return { ok: true, value: null };
  });
}

function plan(world: World, form: StructureForm | PersonForm): Outcome {
  switch (form.intent) {
    case "rename-department": {
      const { facultyId, fromOn, nameKk, nameRu, nameEn } = form;
      return renameDepartment(world, form.departmentId, { facultyId, fromOn, nameKk, nameRu, nameEn });
    }
    case "rename-faculty": {
      const { fromOn, nameKk, nameRu, nameEn } = form;
      return renameFaculty(world, form.facultyId, { fromOn, nameKk, nameRu, nameEn });
    }
    case "close":
      return closeDepartment(world, form.departmentId, form.lastOn);
    case "merge":
      return mergeDepartment(world, form.departmentId, form);
    case "move": {
      const { departmentId, position, sharePercent, fromOn } = form;
      return movePerson(world, form.postId, { departmentId, position, sharePercent, fromOn });
    }
    default:
      return endPost(world, form.postId, form.lastOn);
  }
}
